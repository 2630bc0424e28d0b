import { expect, test } from "./support/desk";
import { field, openSample, row, saving, somebodyElse, writeIn } from "./support/open-editor";
import { visit } from "./support/visit";

test("the slower of two people sees both texts and chooses", async ({ page, desk, browser }) => {
  const address = await openSample(page, desk, "de");
  const other = await somebodyElse(browser, desk, { name: "Bea", role: "translator" });
  await visit(other, address);
  await writeIn(other, 6);
  await other.route("**/draft", (route) => route.abort());
  await other.keyboard.type(" Bea war hier.");
  await expect(saving(other)).toContainText("Offline");

  await writeIn(page, 6);
  await page.keyboard.type(" Ada war hier.");
  await expect(saving(page)).toHaveText("Saved");
  await other.unroute("**/draft");

  const conflict = other.getByRole("alert", { name: "Two texts for one passage" });
  await expect(conflict).toBeVisible({ timeout: 20_000 });
  await expect(conflict).toContainText("What Ada Ferry wrote");
  await expect(conflict).toContainText("Ada war hier.");
  await expect(conflict).toContainText("Bea war hier.");

  await conflict.getByRole("button", { name: "Take both and edit" }).click();
  await expect(saving(other)).toHaveText("Saved");

  // The other one sees it without asking.
  await expect(field(page)).toContainText("Bea war hier.", { timeout: 15_000 });
  await expect(field(page)).toContainText("Ada war hier.");
});

test("what somebody else does is seen without a reload", async ({ page, desk, browser }) => {
  const address = await openSample(page, desk, "de");
  const other = await somebodyElse(browser, desk, { name: "Cem", role: "reviewer" });
  await visit(other, address);
  await expect(row(page, 2)).toHaveAttribute("data-status", "submitted");

  await row(other, 2).locator("[lang=en]").click();
  await other.keyboard.press("Control+Enter");

  await expect(row(other, 2)).toHaveAttribute("data-status", "approved");
  await expect(row(page, 2)).toHaveAttribute("data-status", "approved", { timeout: 15_000 });
});
