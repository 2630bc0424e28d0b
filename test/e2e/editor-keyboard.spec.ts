import { expect, test } from "./support/desk";
import { field, inHand, openSample, row, saving } from "./support/open-editor";

test("everything is done with the keyboard alone", async ({ page, desk }) => {
  await openSample(page, desk, "ps");

  // Move, write, leave.
  await page.keyboard.press("j");
  await expect(row(page, 2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("!");
  await expect(saving(page)).toHaveText("Saved");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(inHand(page)).toHaveAttribute("aria-posinset", "3");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row(page, 3)).toBeFocused();

  // Pairing: merge, and back.
  const count = Number(await row(page, 3).getAttribute("aria-setsize"));
  await page.keyboard.press("Control+j");
  await expect(row(page, 3)).toHaveAttribute("aria-setsize", String(count - 1));
  await page.keyboard.press("Alt+Shift+Z");
  await expect(row(page, 3)).toHaveAttribute("aria-setsize", String(count));

  // A term is proposed where the focus begins.
  await page.keyboard.press("Alt+Shift+E");
  await expect(page.getByLabel("Term of the source")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row(page, 3)).toBeFocused();

  // Send back, in one form.
  await page.keyboard.press("r");
  const form = page.getByRole("dialog", { name: "Send back" });
  await expect(form).toBeVisible();
  await form.getByLabel("What is wrong").fill("The date is another one.");
  await page.keyboard.press("Control+Enter");
  await expect(row(page, 3)).toHaveAttribute("data-status", "returned");
  await expect(row(page, 3)).toContainText("The date is another one.");

  // The palette finds a passage by its number and a command by its name.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("۹");
  await page.keyboard.press("Enter");
  await expect(inHand(page)).toHaveAttribute("aria-posinset", "9");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("approve");
  await page.keyboard.press("Enter");
  await expect(row(page, 9)).toHaveAttribute("data-status", "approved");

  // The keys, the panel, and back to the text.
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help.getByRole("heading", { level: 3 })).toHaveText([
    ...["Handing on", "Moving", "Writing", "Memory", "Pairing paragraphs", "Showing"],
  ]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(row(page, 9)).toBeFocused();
  await page.keyboard.press("F6");
  await expect(page.getByRole("tab", { name: "Findings" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Memory" })).toBeFocused();
  // Over a section that has a field, which is left alone.
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tabpanel").getByRole("searchbox")).toBeVisible();
  await expect(page.getByRole("tab", { name: "Look up" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "History" })).toBeFocused();
  await expect(page.getByRole("tabpanel")).toContainText("came with the file");
  // What it began with is no change of anything.
  await expect(page.getByRole("tabpanel").getByRole("insertion")).toHaveCount(0);
  await page.keyboard.press("F6");
  await expect(row(page, 9)).toBeFocused();
});
