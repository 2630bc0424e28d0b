import type { Page } from "@playwright/test";

type Added = {
  /** Of the first language that the form names. */
  readonly term: string;
  /** BCP 47, of the second term. */
  readonly language: string;
  readonly other: string;
  readonly definition?: string;
};

/** Adds a concept with a term in two languages, from any page of the project. */
export async function addConcept(page: Page, { term, language, other, definition }: Added) {
  await page.getByRole("link", { name: "Terms" }).click();
  await page.getByRole("button", { name: "Add a concept" }).click();
  const adding = page.getByRole("dialog");
  const terms = adding.getByLabel("Term", { exact: true });
  await terms.first().fill(term);
  await adding.getByLabel("Language").nth(1).selectOption(language);
  await terms.nth(1).fill(other);
  if (definition !== undefined) await adding.getByLabel("Definition").fill(definition);
  await adding.getByRole("button", { name: "Save" }).click();
}
