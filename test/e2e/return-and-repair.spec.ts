import { expect, test } from "./support/desk";
import { markFirstWord } from "./support/mark-first-word";
import {
  askedOf,
  field,
  inHand,
  openSample,
  row,
  saving,
  somebodyElse,
} from "./support/open-editor";
import { visit, visitAgain } from "./support/visit";

/** Wholly in Urdu, and with the keyboard alone: keys are the same in every language. */
test("a passage is returned, mended and approved, in a right-to-left workbench", async ({
  page,
  desk,
  browser,
}) => {
  test.slow(); // a desk is filled, and somebody does much in it
  const address = await openSample(page, desk, "ps");
  const translator = await somebodyElse(browser, desk, { name: "Laila", role: "translator" });
  await askedOf(desk, `update "User" set "uiLanguage" = 'ur'`);
  await visitAgain(page);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.locator("article[aria-current]").waitFor();

  // The reviewer marks the first word of the third passage and says what is wrong with it.
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.locator("[contenteditable=true]")).toBeFocused();
  const marked = await markFirstWord(page, "Left");
  await page.keyboard.press("Alt+Shift+R");
  const form = page.getByRole("dialog");
  await expect(form.locator("q")).toContainText(marked);
  await expect(form.locator("select").first()).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("یہ لفظ متن میں نہیں۔");
  await page.keyboard.press("Tab");
  await page.keyboard.type("سیند ته نږدې کلی ویده دی.");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await expect(row(page, 3)).toHaveAttribute("data-status", "returned");

  // The translator finds it, takes the proposed wording with one key, and answers.
  await visit(translator, address);
  await translator.locator("article[aria-current]").waitFor();
  await translator.keyboard.press("Alt+Shift+B");
  await expect(inHand(translator)).toHaveAttribute("aria-posinset", "3");
  await expect(inHand(translator)).toContainText("یہ لفظ متن میں نہیں۔");
  await expect(inHand(translator)).toContainText(marked);
  await expect(inHand(translator)).toContainText("غلط ترجمہ");
  await translator.keyboard.press("Alt+Shift+Y");
  await expect(saving(translator)).toHaveText("محفوظ");
  await expect(row(translator, 3)).toHaveAttribute("data-status", "draft");
  await expect(row(translator, 3)).toContainText("یہ لفظ متن میں نہیں۔");
  await translator.keyboard.press("Alt+Shift+N");
  await expect(translator.getByRole("dialog").locator("textarea")).toBeFocused();
  await translator.keyboard.type("جی، شکریہ۔");
  await translator.keyboard.press("Control+Enter");
  await expect(row(translator, 3)).toHaveAttribute("data-status", "submitted");

  // The reviewer reads the answer, and approves.
  await expect(row(page, 3)).toContainText("جی، شکریہ۔");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(row(page, 3)).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(row(page, 3)).toHaveAttribute("data-status", "approved");
  await expect(row(page, 3)).toContainText("سیند ته نږدې کلی ویده دی.");
  await expect(row(page, 3)).not.toContainText("جی، شکریہ۔");
  await expect(field(page)).toHaveCount(0);
});
