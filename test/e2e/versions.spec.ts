import { expect, test } from "./support/desk";
import { findsNothing, fitsTheScreen } from "./support/find-nothing";
import { askedOf, openSample, somebodyElse } from "./support/open-editor";
import { visit, visitAgain } from "./support/visit";

test("a reviewer compares two versions blind, by keyboard", async ({ page, browser, desk }) => {
  await openSample(page, desk, "ps");
  const reviewer = await somebodyElse(browser, desk, { name: "Rana", role: "reviewer" });
  const [{ projectId, documentId } = { projectId: "", documentId: "" }] = await askedOf(
    desk,
    `select d."projectId", d.id as "documentId" from "Version" v
       join "Document" d on d.id = v."documentId" where v.language = 'ps' limit 1`,
  );
  await visit(reviewer, `/projects/${projectId}/documents/${documentId}/compare?blind=1`);

  const head = reviewer.getByRole("heading", { level: 2 });
  await expect(head).toHaveText(["Version A", "Version B"]);
  expect(/Zarmina|Baryal/.test(await reviewer.content())).toBe(false);
  await reviewer.keyboard.press("n");
  const hand = reviewer.locator("article:focus");
  await expect(hand).toHaveAttribute("aria-label", /alike/);
  await expect(hand.locator("[lang=ps]").last()).toHaveAttribute("dir", "rtl");
  await expect(hand.locator("ins").first()).toBeVisible();
  await expect(reviewer.getByRole("button", { name: /Take over/ })).toHaveCount(0);
  await findsNothing(reviewer);

  await reviewer.getByRole("link", { name: "Show the names" }).click();
  await expect(head).toHaveText(["Zarmina Safi", "Baryal Wardak"]);
  const taken = reviewer.locator("article:not([data-same])").first();
  const take = taken.getByRole("button", { name: "Take over into “Zarmina Safi”" });
  await take.focus();
  await reviewer.keyboard.press("Enter");
  await reviewer.getByRole("menuitem", { name: "All of it" }).press("Enter");
  await expect(reviewer.locator("article[data-same]").first()).toBeVisible();
  await reviewer.setViewportSize({ width: 375, height: 800 });
  await fitsTheScreen(reviewer);
});

test("a version is read as prose and approved there, wholly from right to left", async ({
  page,
  desk,
}) => {
  const address = await openSample(page, desk, "ur");
  await askedOf(desk, `update "User" set "uiLanguage" = 'ur'`);
  await visit(page, `${address}/read`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const prose = page.locator("article[lang=ur]");
  await expect(prose).toHaveAttribute("dir", "rtl");

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const hand = page.locator("section:focus");
  await expect(hand).toHaveAttribute("data-status", "submitted");
  await page.keyboard.press("s");
  await expect(hand.locator("[lang=en]")).toBeVisible();
  await page.keyboard.press("a");
  await expect(hand).toHaveAttribute("data-status", "approved");

  await findsNothing(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await fitsTheScreen(page);
  await visitAgain(page);
  await expect(page.locator("section[data-status=approved]").first()).toBeVisible();
});
