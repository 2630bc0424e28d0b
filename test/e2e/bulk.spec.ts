import { expect, test } from "./support/desk";
import { findsNothing } from "./support/find-nothing";
import { openSample, row } from "./support/open-editor";

test("many passages are approved at once, after a look at what it comes to, and taken back", async ({
  page,
  desk,
}) => {
  test.slow(); // a desk is filled, and somebody does much in it
  await openSample(page, desk, "de");
  const submitted = await page.locator("article[data-status=submitted]").count();
  expect(submitted).toBeGreaterThan(2);

  await page.keyboard.press("Control+h");
  const form = page.getByRole("dialog", { name: "Many passages at once" });
  await expect(form.getByLabel("What is to be done")).toBeFocused();
  await page.keyboard.type("Approve");
  await expect(form.getByLabel("What is to be done")).toHaveValue("approve");
  await form.getByLabel("Status").selectOption("submitted");
  await expect(form.locator("output")).toContainText(/This will be done to \d+ of \d+ passages/);
  await findsNothing(page);
  await page.keyboard.press("Control+Enter");
  await expect(form.locator("output")).toContainText(/Done to \d+ of \d+ passages/);
  await expect(form.getByRole("button", { name: "Take it back" })).toBeEnabled();
  await expect(page.locator("article[data-status=submitted]")).toHaveCount(0);

  await form.getByRole("button", { name: "Take it back" }).focus();
  await page.keyboard.press("Enter");
  await expect(form.locator("output")).toContainText(/Taken back in \d+ of \d+ passages/);
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(page.locator("article[data-status=submitted]")).toHaveCount(submitted);
});

test("words are replaced in all passages, after a look at some of them", async ({ page, desk }) => {
  test.slow(); // a desk is filled, and somebody does much in it
  await openSample(page, desk, "de");
  const translation = await row(page, 3).locator("[lang=de]").last().textContent();
  const [, word = ""] = /(\p{Lu}\p{L}{5,})/u.exec(translation ?? "") ?? [];
  await page.keyboard.press("Control+h");
  const form = page.getByRole("dialog", { name: "Many passages at once" });
  await form.getByLabel("Words to replace").fill(word);
  await form.getByLabel("Put in their place").fill("Wassermühle");
  await expect(form.locator("ins").first()).toContainText("Wassermühle");
  await page.keyboard.press("Control+Enter");
  await expect(form.locator("output")).toContainText("Done to");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("main")).toContainText("Wassermühle");
});
