import type { Page } from "@playwright/test";

type Address = Parameters<Page["waitForURL"]>[0];
type Patience = Parameters<Page["waitForURL"]>[1];

/** Opens an address, and waits until the page answers clicks and keys. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await alive(page);
}

/** The page once more, as somebody does who presses F5. */
export async function visitAgain(page: Page): Promise<void> {
  await page.reload();
  await alive(page);
}

/** Waits for the address that a click or a key leads to. */
export async function arrive(page: Page, address: Address, patience?: Patience): Promise<void> {
  await page.waitForURL(address, patience);
  await alive(page);
}

/**
 * What the server drew is dead until React has taken it over: a click before that is lost, which a
 * person sees and does again, and a test does not. React marks each element that it has taken over
 * (not the hidden ones that let a form be sent without it).
 */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("button, form, article, input:not([type=hidden])")].every(
      (element) => Object.keys(element).some((key) => key.startsWith("__reactProps$")),
    ),
  );
}
