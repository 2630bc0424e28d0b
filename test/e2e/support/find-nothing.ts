import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./desk";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Axe finds nothing wrong with what the page shows now. */
export async function findsNothing(page: Page) {
  // Between two pages of the desk there is a moment without a title.
  await expect(page).toHaveTitle(/\S/u);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect(said, `on ${page.url()}`).toEqual([]);
}

/** Nothing stands beside the screen. */
export async function fitsTheScreen(page: Page) {
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beside, `on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** What the browser complained about from now on, such as scripts that the page's policy forbids. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}
