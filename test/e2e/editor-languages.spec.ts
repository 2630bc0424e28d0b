import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/desk";
import { askedOf, inHand, openSample, row, writeIn } from "./support/open-editor";
import { visit, visitAgain } from "./support/visit";

test("in Urdu the whole screen is mirrored, and each text keeps its direction", async ({
  page,
  desk,
}) => {
  await openSample(page, desk, "de");
  await askedOf(desk, `update "User" set "uiLanguage" = 'ur'`);
  await visitAgain(page);

  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const source = row(page, 6).locator("[lang=en]");
  const target = row(page, 6).locator("[lang=de]").first();
  expect(await startOf(source)).toBeGreaterThan(await startOf(target));
  await expect(source).toHaveAttribute("dir", "ltr");
  expect(await sidewaysScroll(page)).toBe(0);

  await visit(page, page.url().replace(/\/documents\/.*/u, "/memory"));
  const field = page.getByRole("searchbox");
  await expect(field).toHaveCSS("direction", "rtl");
  await field.fill("Lampe");
  await expect(field).toHaveCSS("direction", "ltr");
});

test("in German it stands the other way round, in German words", async ({ page, desk }) => {
  await openSample(page, desk, "ur");
  await askedOf(desk, `update "User" set "uiLanguage" = 'de'`);
  await visitAgain(page);

  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  const source = row(page, 6).locator("[lang=en]");
  const target = row(page, 6).locator("[lang=ur]").first();
  expect(await startOf(source)).toBeLessThan(await startOf(target));
  await expect(target).toHaveAttribute("dir", "rtl");
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the editor, ${theme}`, async ({ page, desk }) => {
    await openSample(page, desk, "ps");
    await askedOf(desk, `update "User" set "uiLanguage" = null, theme = '${theme}'`);
    await visitAgain(page);
    await writeIn(page, 6);

    const { violations } = await new AxeBuilder({ page }).analyze();

    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

test("a phone shows one text below the other and can approve", async ({ page, desk }) => {
  await page.setViewportSize({ width: 375, height: 720 });
  await openSample(page, desk, "ar");
  await askedOf(desk, `update "User" set "uiLanguage" = null, theme = 'system'`);
  await visitAgain(page);

  expect(await sidewaysScroll(page)).toBe(0);
  const [source, target] = [row(page, 2).locator("[lang=en]"), row(page, 2).locator("[lang=ar]")];
  const above = await source.boundingBox();
  const below = await target.first().boundingBox();
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1);
  await page.getByRole("button", { name: "Show or hide the panel" }).click();
  await expect(page.getByRole("tabpanel")).toBeVisible();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(row(page, 1)).toHaveAttribute("data-status", "approved");
});

test("a phone keeps the row in hand above the panel", async ({ page, desk }) => {
  await page.setViewportSize({ width: 375, height: 720 });
  await openSample(page, desk, "ar");
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowDown");
  await expect(inHand(page)).toHaveAttribute("aria-posinset", "6");

  await page.keyboard.press("p");
  await expect(page.getByRole("tabpanel")).toBeVisible();

  await expect(async () => {
    const text = await inHand(page).locator("[lang=ar]").first().boundingBox();
    const panel = await page.locator("aside").boundingBox();
    expect((text?.y ?? Number.NaN) + (text?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
    await expect(inHand(page).locator("[lang=ar]").first()).toBeInViewport({ ratio: 0.9 });
  }).toPass({ timeout: 10_000 });
});

async function startOf(side: ReturnType<typeof row>): Promise<number> {
  return (await side.boundingBox())?.x ?? Number.NaN;
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
