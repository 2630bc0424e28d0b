import type { Browser } from "@playwright/test";

const PASSWORD = "ten ferries cross at night";

/** The first account of an empty desk, signed in: what a browser remembers of it. */
export async function ownerOf(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/welcome");
  await page.locator("[name=name]").fill("Ada Ferry");
  await page.locator("[name=email]").fill("ada@example.org");
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("form:has([name=password]) button[type=submit]").click();
  await page.waitForURL((to) => to.pathname === "/");
  const state = await context.storageState();
  await context.close();
  return state;
}

export type State = Awaited<ReturnType<typeof ownerOf>>;
