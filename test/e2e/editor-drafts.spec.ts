import { expect, test } from "./support/desk";
import {
  askedOf,
  field,
  openSample,
  saving,
  signIn,
  somebodyElse,
  writeIn,
} from "./support/open-editor";
import { visit, visitAgain } from "./support/visit";

test("what was typed survives a reload in the same second", async ({ page, desk }) => {
  await openSample(page, desk, "de");
  await writeIn(page, 6);

  await page.keyboard.type(" Gerade noch getippt.");
  await visitAgain(page);

  await expect(page.getByText("Gerade noch getippt.")).toBeVisible();
});

test("what was typed without a network is kept, and saved when it is back", async ({
  page,
  desk,
  context,
}) => {
  await openSample(page, desk, "de");
  await writeIn(page, 7);
  await context.setOffline(true);

  await page.keyboard.type(" Ohne Netz.");
  await expect(saving(page)).toContainText("Offline");
  await context.setOffline(false);

  await expect(saving(page)).toHaveText("Saved", { timeout: 15_000 });
  expect(await savedTexts(desk, "Ohne Netz.")).toBe(1);
});

test("what was typed survives a crash of the browser", async ({ page, desk, context }) => {
  const address = await openSample(page, desk, "de");
  await writeIn(page, 8);
  await context.route("**/draft", (route) => route.abort());
  await page.keyboard.type(" Vor dem Absturz.");
  await expect(saving(page)).toContainText("Offline");
  await page.close({ runBeforeUnload: false });
  await context.unroute("**/draft");

  const again = await context.newPage();
  await visit(again, address);

  await expect(again.getByText("Vor dem Absturz.")).toBeVisible();
  await expect.poll(() => savedTexts(desk, "Vor dem Absturz.")).toBe(1);
});

test("what was typed after the session ended is saved after signing in again", async ({
  page,
  desk,
  context,
}) => {
  await openSample(page, desk, "de");
  await writeIn(page, 9);
  await askedOf(desk, 'delete from "Session"');

  await page.keyboard.type(" Abgemeldet.");
  await expect(saving(page)).toContainText("You are signed out");
  await signIn(await context.newPage());
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));

  await expect(saving(page)).toHaveText("Saved", { timeout: 20_000 });
  expect(await savedTexts(desk, "Abgemeldet.")).toBe(1);
});

test("what one person typed is not saved as another's who signs in beside it", async ({
  page,
  desk,
  context,
  browser,
}) => {
  await openSample(page, desk, "de");
  await somebodyElse(browser, desk, { name: "Farid", role: "translator" });
  await writeIn(page, 4);
  await context.clearCookies();
  await signIn(await context.newPage(), "farid@example.org");
  await page.bringToFront();

  await page.keyboard.type(" Von Ada getippt.");
  await expect(saving(page)).toContainText("You are signed out");
  expect(await savedTexts(desk, "Von Ada getippt.")).toBe(0);
  await context.clearCookies();
  await signIn(await context.newPage());
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));

  await expect(saving(page)).toHaveText("Saved", { timeout: 20_000 });
  const authors = await askedOf(
    desk,
    `select u.name from "Revision" r join "User" u on u.id = r."authorId"
      where r.text like '%Von Ada getippt.%'`,
  );
  expect(authors).toEqual([{ name: "Ada Ferry" }]);
});

test("an earlier text comes back as what it is: restored, not typed", async ({ page, desk }) => {
  await openSample(page, desk, "de");
  await writeIn(page, 5);
  await page.keyboard.type(" Ein Einfall.");
  await expect(saving(page)).toHaveText("Saved");

  await page.getByRole("tab", { name: "History" }).click();
  await page.getByRole("button", { name: "Bring this text back" }).last().click();

  await expect(field(page)).not.toContainText("Ein Einfall.");
  await expect(page.getByText("brought back")).toBeVisible();
  const [newest] = await askedOf(desk, 'select origin from "Revision" order by at desc limit 1');
  expect(newest).toEqual({ origin: "restored" });
});

test("two tabs of one person show the same words", async ({ page, desk, context }) => {
  const address = await openSample(page, desk, "de");
  const tab = await context.newPage();
  await visit(tab, address);
  await writeIn(tab, 10);
  await writeIn(page, 10);

  await page.keyboard.type(" In beiden Fenstern.");

  await expect(field(tab)).toContainText("In beiden Fenstern.");
  await expect(saving(page)).toHaveText("Saved");
  expect(await savedTexts(desk, "In beiden Fenstern.")).toBe(1);
});

async function savedTexts(desk: Parameters<typeof askedOf>[0], words: string): Promise<number> {
  const [found] = await askedOf(
    desk,
    `select count(*)::int as n from "Passage" where text like '%${words}%'`,
  );
  return Number(found?.n);
}
