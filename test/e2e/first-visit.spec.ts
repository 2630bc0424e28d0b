import { expect, test } from "./support/desk";

test("an empty desk leads its first visitor to the owner's account", async ({ page }) => {
  await page.goto("/");

  await expect(page).toHaveURL(/\/welcome$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
