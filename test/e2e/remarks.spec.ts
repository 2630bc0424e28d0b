import { expect, test } from "./support/desk";
import { findsNothing } from "./support/find-nothing";
import { markFirstWord } from "./support/mark-first-word";
import { inHand, openSample, row, somebodyElse } from "./support/open-editor";
import { visit } from "./support/visit";

test("two people talk about marked words, and settle it", async ({ page, desk, browser }) => {
  test.slow(); // a desk is filled, and somebody does much in it
  const address = await openSample(page, desk, "de");
  const translator = await somebodyElse(browser, desk, { name: "Laila", role: "translator" });

  // The words that are marked are what the comment is about.
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.locator("[contenteditable=true]")).toBeFocused();
  await markFirstWord(page, "Right");
  await page.keyboard.press("Control+m");
  const panel = page.getByRole("tabpanel");
  const said = panel.getByLabel("Say something; @ names somebody");
  await expect(said).toBeFocused();
  await expect(panel.locator("q")).toBeVisible();
  await page.keyboard.type("Is this right, @La");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(said).toHaveValue("Is this right, @Laila ");
  await page.keyboard.type("?");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByRole("listitem")).toContainText("Is this right, @Laila ?");
  await expect(row(page, 2)).toHaveAttribute("data-status", "submitted");
  await findsNothing(page);

  // The other one sees that there is something, answers, and settles it.
  await visit(translator, address);
  await row(translator, 2).getByRole("button", { name: "Comments and notes: 1" }).click();
  await expect(inHand(translator)).toHaveAttribute("aria-posinset", "2");
  const theirs = translator.getByRole("tabpanel");
  await theirs.getByRole("button", { name: "Answer" }).click();
  await translator.keyboard.type("It is.");
  await translator.keyboard.press("Control+Enter");
  await expect(panel).toContainText("It is.");
  await theirs.getByRole("button", { name: "Resolve" }).click();
  await expect(panel).toContainText("Resolved by Laila");
  await expect(row(page, 2).getByRole("button", { name: /Comments and notes/ })).toHaveCount(0);
});

test("a published note goes out with the text", async ({ page, desk }) => {
  await openSample(page, desk, "de");
  await page.keyboard.press("Control+m");
  const panel = page.getByRole("tabpanel");
  await panel.getByLabel("A note on the translation").fill("The quay was rebuilt later.");
  await panel.getByRole("button", { name: "Add the note" }).click();
  await expect(panel.getByRole("listitem")).toContainText("Published as a footnote");

  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Facing pages (HTML), everything" }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);

  expect(Buffer.concat(chunks).toString()).toContain("The quay was rebuilt later.");
});
