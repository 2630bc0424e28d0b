import type { Page } from "@playwright/test";
import { arrive } from "./visit";

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** From the page of a project: brings a file in, and starts an empty version of it, which is open then. */
export async function beginVersion(
  page: Page,
  file: File,
  { language, name }: { readonly language: string; readonly name: string },
): Promise<void> {
  await page.locator("input[type=file]").setInputFiles([file]);
  await page.getByRole("dialog").getByRole("button", { name: "Bring in" }).click();
  await arrive(page, /\/documents\/[^/]+$/);
  await page.getByRole("button", { name: "New version" }).click();
  const starting = page.getByRole("dialog");
  await starting.getByLabel("Language").selectOption(language);
  await starting.getByLabel("Version").fill(name);
  await starting.getByRole("button", { name: "Start the version" }).click();
  await arrive(page, /\/versions\//);
}
