import { expect, test } from "./support/desk";
import { findsNothing, fitsTheScreen } from "./support/find-nothing";
import { openSample, saving } from "./support/open-editor";
import { visit } from "./support/visit";

test("a finding is dismissed with a reason, by the keyboard, and the report counts it apart", async ({
  page,
  desk,
}) => {
  const address = await openSample(page, desk, "de");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Es sind 987654 Boote.");
  await expect(saving(page)).toHaveText("Saved");
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("button", { name: "Dismiss" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(panel.getByLabel("Why is this right?")).toBeFocused();
  await page.keyboard.type("just so, says the author");
  await page.keyboard.press("Enter");

  await expect(panel.getByText("just so, says the author")).toBeVisible();
  await expect(panel.getByRole("button", { name: "Let it stand again" })).toBeVisible();
  await findsNothing(page);

  await visit(page, address.replace(/\/documents\/.*/, "/quality"));
  const findings = page.getByRole("region", { name: "Findings of the checks" });
  await findings.getByLabel("Words").fill("just SO");
  await findings.getByLabel("Words").press("Enter");
  await expect(findings.getByRole("status")).toHaveText("1 finding");
  await expect(findings.getByText("Dismissed: ")).toContainText("just so, says the author");
  await expect(findings.getByRole("link", { name: "Passage 1" })).toHaveAttribute(
    "href",
    /\?at=1$/,
  );
  await expect(page).toHaveURL(/text=just\+SO/);
  const kinds = page.getByRole("region", { name: "By kind" });
  await expect(kinds.locator("td:last-child", { hasText: /^1$/ }).first()).toBeVisible();
  await findsNothing(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await fitsTheScreen(page);
  const table = page.waitForEvent("download");
  await page.getByRole("link", { name: "All findings as a table" }).click();
  expect((await table).suggestedFilename()).toMatch(/\.csv$/);
});

test("one key mends what has one certain answer, and the findings know the other passages", async ({
  page,
  desk,
}) => {
  await openSample(page, desk, "de");
  const panel = page.getByRole("tabpanel");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Das ist  ein Satz mit zwei  Lücken");
  await expect(panel.getByText("There are several spaces in a row.").first()).toBeVisible();

  const spaces = panel.getByText("There are several spaces in a row.");
  for (const left of [1, 0]) {
    await page.keyboard.press("Alt+Shift+F");
    await expect(spaces).toHaveCount(left);
  }

  await expect(page.getByText("Das ist ein Satz mit zwei Lücken")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Noch einmal dasselbe.");
  await expect(saving(page)).toHaveText("Saved");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Noch einmal dasselbe.");
  await expect(saving(page)).toHaveText("Saved");

  await expect(panel.getByText("Another source has the same translation")).toBeVisible();
  await findsNothing(page);
});

test("a rule that a manager writes is found while somebody types", async ({ page, desk }) => {
  const address = await openSample(page, desk, "de");
  await visit(page, address.replace(/\/documents\/.*/, "/settings"));
  await page.getByRole("button", { name: "Add a rule" }).click();
  const rule = page.getByRole("group", { name: "Rule 1" });
  await rule.getByLabel("Regular expression").fill("(a+)+\\1");
  await rule.getByLabel("What is wrong then").fill("One exclamation mark is enough.");
  const form = page.locator("form").filter({ has: rule });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Rule 1 could take hours to look for.")).toBeVisible();
  await rule.getByLabel("Regular expression").fill("!{2,}");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved").first()).toBeVisible();
  await findsNothing(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await fitsTheScreen(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await visit(page, address);
  await page.getByRole("textbox").first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Genug!!");

  await expect(
    page.getByRole("tabpanel").getByText("One exclamation mark is enough."),
  ).toBeVisible();
});
