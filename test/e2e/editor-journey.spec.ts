import fs from "node:fs";
import { expect, test } from "./support/desk";
import { becomeOwner, field, inHand, row, saving } from "./support/open-editor";
import { newProject } from "./support/people";
import { arrive, visitAgain } from "./support/visit";

const SOURCE = `The Lamp on the Quay
Author: Edwin Harrow

Every evening at half past ten the lamp on the quay is lit by hand.

The old keeper counts 27 steps and never takes the rail.

In winter the boats come home before dark, and the town listens for their bells.

Nobody remembers who hung the first lamp, but everybody knows where it was.
`;

const TRANSLATION = `گھاٹ کا چراغ
مصنف: ایڈون ہیرو

ہر شام ساڑھے دس بجے گھاٹ کا چراغ ہاتھ سے جلایا جاتا ہے۔

بوڑھا رکھوالا 27 سیڑھیاں گنتا ہے اور کبھی جنگلا نہیں پکڑتا۔

سردیوں میں کشتیاں اندھیرے سے پہلے گھر آ جاتی ہیں، اور قصبہ ان کی گھنٹیاں سنتا ہے۔

کسی کو یاد نہیں کہ پہلا چراغ کس نے لٹکایا تھا، مگر سب جانتے ہیں کہ وہ کہاں تھا۔
`;

test("two files become a reviewed, approved, exported translation", async ({ page }) => {
  await becomeOwner(page);
  await newProject(page, "Lamps");

  await page.locator("input[type=file]").setInputFiles([
    { name: "lamp.txt", mimeType: "text/plain", buffer: Buffer.from(SOURCE) },
    { name: "chiragh.txt", mimeType: "text/plain", buffer: Buffer.from(TRANSLATION) },
  ]);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Language").first()).toHaveValue("en");
  await expect(dialog.getByLabel("Language").last()).toHaveValue("ur");
  await dialog.getByRole("button", { name: "Bring in" }).click();
  await arrive(page, /\/versions\//);

  // The two texts face each other, each in its own direction.
  const lamp = row(page, 3);
  await expect(lamp.locator("[lang=en]")).toContainText("the lamp on the quay is lit");
  await expect(lamp.locator("[lang=ur]").first()).toContainText("ساڑھے دس بجے");
  await expect(lamp.locator("[lang=ur]").first()).toHaveAttribute("dir", "rtl");

  // Mend a word.
  await lamp.locator("[lang=ur]").first().click();
  await field(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ہمیشہ۔");
  await expect(saving(page)).toHaveText("Saved");

  // Approve all, from the first on: each key goes to the next.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  await expect(row(page, 1)).toBeFocused();
  for (let number = 1; number <= 6; number++) {
    await page.keyboard.press("Control+Enter");
    await expect(row(page, number)).toHaveAttribute("data-status", "approved");
  }
  await expect(page.getByText("6 of 6 approved")).toBeVisible();

  // What was approved is what a reload shows.
  await visitAgain(page);
  await expect(page.getByText("6 of 6 approved")).toBeVisible();
  await expect(inHand(page)).toBeVisible();

  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Same format as the source, approved only" }).click();
  const file = fs.readFileSync(await (await download).path(), "utf8");
  expect(file).toContain("ہمیشہ۔");
  expect(file).toContain("مصنف: ایڈون ہیرو");
});
