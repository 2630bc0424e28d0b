import { beginVersion } from "./support/begin-version";
import { expect, test } from "./support/desk";
import { askedOf, becomeOwner, field, inHand, row, saving } from "./support/open-editor";
import { newProject } from "./support/people";
import { arrive, visit, visitAgain } from "./support/visit";

const file = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

const LAMP = "The old keeper counts 27 steps and never takes the rail.\n";
const CHIRAGH = "بوڑھا رکھوالا 27 سیڑھیاں گنتا ہے اور کبھی جنگلا نہیں پکڑتا۔\n";
const LATER = `The young keeper counts 27 steps and never takes the rail.

The old keeper counts 31 steps and never takes the rail.

The old keeper counts 27 steps and never takes the rail.

Mind the rope.

Mind the rope.
`;

test("what was approved once is offered in the next text, and taken with a key", async ({
  page,
  desk,
}) => {
  await becomeOwner(page);
  await newProject(page, "Lamps");
  const project = page.url();
  await page
    .locator("input[type=file]")
    .setInputFiles([file("lamp.txt", LAMP), file("chiragh.txt", CHIRAGH)]);
  await page.getByRole("dialog").getByRole("button", { name: "Bring in" }).click();
  await arrive(page, /\/versions\//);
  await row(page, 1).locator("[lang=ur]").first().click();
  await field(page).focus();
  await page.keyboard.press("Control+Enter");
  await expect(row(page, 1)).toHaveAttribute("data-status", "approved");

  await visit(page, project);
  await beginVersion(page, file("later.txt", LATER), { language: "ur", name: "Urdu" });

  // Word for word the same: it is there already.
  await expect(row(page, 3).locator("[lang=ur]").first()).toContainText("27 سیڑھیاں");
  // Only a figure is another: it is put right.
  await row(page, 2).locator("[lang]").first().click();
  await page.getByRole("tab", { name: "Memory" }).click();
  const panel = page.getByRole("tabpanel");
  await expect(panel.locator("del")).toHaveText("27");
  await expect(panel.locator("ins")).toHaveText("31");
  await expect(panel.getByText("31 سیڑھیاں")).toHaveAttribute("dir", "rtl");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+Shift+Digit1");

  await expect(inHand(page).locator("[lang=ur]").first()).toContainText("31 سیڑھیاں");
  await expect(saving(page)).toHaveText("Saved");
  const [newest] = await askedOf(desk, 'select origin from "Revision" order by at desc limit 1');
  expect(newest).toEqual({ origin: "memory" });

  // Words of either language are looked up without leaving the text.
  await page.keyboard.press("F3");
  await expect(panel.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("جنگلا");
  await expect(panel.locator("mark")).toHaveText("جنگلا");
  await expect(panel.getByText("never takes the rail")).toHaveAttribute("dir", "ltr");

  // In Urdu, from right to left: what differs is told word by word, the source in its own direction.
  await askedOf(desk, `update "User" set "uiLanguage" = 'ur'`);
  await visitAgain(page);
  await row(page, 1).locator("[lang=ur]").first().click();
  await page.getByRole("tab", { name: "حافظہ", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(panel.locator("del")).toHaveText("old");
  await expect(panel.locator("ins")).toHaveText("young");
  await expect(panel.locator("del").locator("xpath=..")).toHaveAttribute("dir", "ltr");
  await page.keyboard.press("Alt+Shift+Digit1");
  const taken = inHand(page).locator("[lang=ur]").first();
  await expect(taken).toContainText("27 سیڑھیاں");
  // The caret stands behind it, so that it is undone, or gone on with, at once.
  await page.keyboard.press("Control+z");
  await expect(taken).not.toContainText("27 سیڑھیاں");
  await page.keyboard.press("Control+y");
  await page.keyboard.type("!");
  await expect(taken).toContainText(/27 سیڑھیاں.*!$/u);

  // The same source twice: when one is handed in, the other is asked about, and follows with a key.
  await row(page, 4).locator("[lang=ur]").first().click();
  await page.getByRole("textbox", { name: "ترجمہ" }).focus();
  await page.keyboard.type("رسی کا خیال رکھیں۔");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Alt+Shift+H").first()).toBeVisible();
  await page.keyboard.press("Alt+Shift+H");
  const repeated = page.getByRole("dialog", { name: "یہی متن دوسری جگہوں پر" });
  await expect(repeated.getByRole("checkbox")).toBeChecked();
  await repeated.getByRole("button", { name: "وہاں رکھیں" }).press("Enter");
  await expect(repeated).toBeHidden();
  await expect(row(page, 5).locator("[lang=ur]").first()).toContainText("رسی کا خیال رکھیں۔");
  await expect(row(page, 5)).toHaveAttribute("data-status", "draft");
});
