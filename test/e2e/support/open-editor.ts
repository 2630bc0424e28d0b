import type { Browser, Page } from "@playwright/test";
import { Client } from "pg";
import type { Desk } from "./desk";
import { arrive, visit } from "./visit";

const PASSWORD = "ten ferries cross at night";

/** Makes the owner's account of an empty desk. */
export async function becomeOwner(page: Page): Promise<void> {
  await visit(page, "/welcome");
  await page.locator("[name=name]").fill("Ada Ferry");
  await page.locator("[name=email]").fill("ada@example.org");
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("form:has([name=password]) button[type=submit]").click();
  await arrive(page, (url) => url.pathname === "/");
}

export async function signIn(page: Page, email = "ada@example.org"): Promise<void> {
  await visit(page, "/sign-in");
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("form:has([name=password]) button[type=submit]").click();
  await arrive(page, (url) => url.pathname !== "/sign-in");
}

/** The owner, looking at a version of the sample project in a language. */
export async function openSample(page: Page, desk: Desk, language: string): Promise<string> {
  if ((await askedOf(desk, 'select id from "User"')).length === 0) await becomeOwner(page);
  else await signIn(page);
  if ((await askedOf(desk, 'select id from "Project"')).length === 0) {
    await visit(page, "/");
    await page.getByRole("button", { name: /look around/i }).click();
    await arrive(page, /\/projects\//);
  }
  const address = await versionIn(desk, language);
  await visit(page, address);
  await page.getByRole("textbox").first().waitFor(); // now it answers keys
  return address;
}

/** Another person of every project, with the same password as the owner. */
export async function somebodyElse(
  browser: Browser,
  desk: Desk,
  { name, role }: { name: string; role: string },
): Promise<Page> {
  const id = name.toLowerCase();
  await askedOf(
    desk,
    `insert into "User" (id, name, email, "updatedAt") values ('${id}', '${name}', '${id}@example.org', now())`,
  );
  await askedOf(
    desk,
    `insert into "Account" (id, "accountId", "providerId", "userId", password, "updatedAt")
     select '${id}', '${id}', "providerId", '${id}', password, now() from "Account" limit 1`,
  );
  await askedOf(
    desk,
    `insert into "Member" ("projectId", "userId", role, languages) select id, '${id}', '${role}', '{}' from "Project"`,
  );
  const page = await (await browser.newContext({ baseURL: desk.url })).newPage();
  await signIn(page, `${id}@example.org`);
  return page;
}

/** The address of the first version of a language. */
async function versionIn(desk: Desk, language: string): Promise<string> {
  const [found] = await askedOf(
    desk,
    `select v.id, d.id as "documentId", d."projectId" from "Version" v
       join "Document" d on d.id = v."documentId"
      where v.language = '${language}' order by v."createdAt" limit 1`,
  );
  return `/projects/${found?.projectId}/documents/${found?.documentId}/versions/${found?.id}`;
}

export async function askedOf(desk: Desk, sql: string): Promise<Record<string, string>[]> {
  const client = new Client(desk.databaseUrl);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

export const inHand = (page: Page) => page.locator("article[aria-current]");

export const row = (page: Page, number: number) =>
  page.locator(`article[aria-posinset="${number}"]`);

export const field = (page: Page) => page.getByRole("textbox", { name: "Translation" });

export const saving = (page: Page) => page.locator("footer output");

/** Opens the text of a row, and puts the caret at its end. */
export async function writeIn(page: Page, number: number): Promise<void> {
  await row(page, number).locator("[lang]").last().click();
  await row(page, number).getByRole("textbox", { name: "Translation" }).focus();
  await page.keyboard.press("Control+End");
}
