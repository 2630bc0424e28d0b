import type { Browser, Page } from "@playwright/test";
import { expect } from "./desk";
import { arrive, visit } from "./visit";

export const OWNER = { name: "Rana Qureshi", email: "rana@desk.example" };
export const PASSWORD = "four words in a row";

type Person = { readonly name: string; readonly email: string };

/** Fills in and sends the form by which somebody makes an account. */
export async function makeAccount(page: Page, { name, email }: Person, send: string | RegExp) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  const address = page.getByLabel("E-mail address");
  if (await address.isEditable()) await address.fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: send }).click();
}

/** The first visitor to an empty desk. */
export async function firstVisit(page: Page) {
  await visit(page, "/");
  await makeAccount(page, OWNER, /owner/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(OWNER.name);
}

export async function signIn(page: Page, { email }: { readonly email: string }) {
  await visit(page, "/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await arrive(page, "/");
}

export async function newProject(page: Page, name: string): Promise<string> {
  await visit(page, "/");
  await page.getByRole("button", { name: "New project" }).click();
  await page.getByLabel("Name of the project").fill(name);
  await page.getByRole("button", { name: "Start the project" }).click();
  await arrive(page, /\/projects\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** A browser of somebody else, on the same desk. */
export async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  return context.newPage();
}
