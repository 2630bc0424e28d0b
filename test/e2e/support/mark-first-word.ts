import { expect, type Page } from "@playwright/test";

/**
 * Marks the first word of the field that is open. The field sets its caret a moment after it has the
 * focus: who sees that nothing is marked does it again.
 */
export async function markFirstWord(page: Page, towardsTheEnd: "Left" | "Right"): Promise<string> {
  const marked = () => page.evaluate(() => document.getSelection()?.toString() ?? "");
  await expect(async () => {
    await page.keyboard.press("Home");
    await page.keyboard.press(`Control+Shift+Arrow${towardsTheEnd}`);
    expect(await marked()).not.toBe("");
  }).toPass();
  return (await marked()).trim();
}
