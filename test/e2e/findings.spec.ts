import { expect, test } from "./support/desk";
import { findsNothing, fitsTheScreen } from "./support/find-nothing";
import { openSample, saving } from "./support/open-editor";

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

  await page.goto(address.replace(/\/documents\/.*/, "/quality"));
  const kinds = page.getByRole("region", { name: "By kind" });
  await expect(kinds.locator("td:last-child", { hasText: /^1$/ }).first()).toBeVisible();
  await findsNothing(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await fitsTheScreen(page);
  const table = page.waitForEvent("download");
  await page.getByRole("link", { name: "All findings as a table" }).click();
  expect((await table).suggestedFilename()).toMatch(/\.csv$/);
});
