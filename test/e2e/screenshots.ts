import fs from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";

/*
 * The pictures of the README, of a desk with the sample project in it. `npm run screenshots` runs
 * this against a desk of its own.
 */
const FOLDER = path.join(import.meta.dirname, "../../docs/pictures");
const PASSWORD = "ten ferries cross at night";

fs.mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  ...(process.env.ENFACE_CHROMIUM ? { executablePath: process.env.ENFACE_CHROMIUM } : {}),
});
const page = await browser.newPage({
  baseURL: process.env.ENFACE_URL ?? "http://127.0.0.1:3000",
  locale: "en-GB",
  viewport: { width: 1440, height: 900 },
});

await openSample(page);
const project = page.url();

await openVersion(page, "Pashto");
for (let step = 0; step < 6; step += 1) await page.keyboard.press("j");
await takePicture(page, "editor");

await choose(page, { uiLanguage: "ur", theme: "dark" });
await page.goto(project);
await openVersion(page, "اردو");
for (let step = 0; step < 6; step += 1) await page.keyboard.press("j");
await takePicture(page, "editor-urdu-dark");

await browser.close();

async function openSample(page: Page) {
  await page.goto("/welcome");
  await page.locator("[name=name]").fill("Ada Ferry");
  await page.locator("[name=email]").fill("ada@example.org");
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("form:has([name=password]) button[type=submit]").click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.getByRole("button", { name: "Look around" }).click();
  await page.waitForURL(/\/projects\//, { timeout: 120_000 });
}

async function openVersion(page: Page, language: string) {
  const article = page.locator("li, article, section").filter({ hasText: "Merrin" }).last();
  await article
    .getByRole("link", { name: new RegExp(language) })
    .first()
    .click();
  await page.waitForURL(/\/versions\//);
  await page.locator("[lang] p").first().waitFor();
}

async function choose(page: Page, choice: Readonly<Record<string, string>>) {
  await page.goto("/settings");
  for (const [name, value] of Object.entries(choice)) {
    await page.locator(`select[name="${name}"]`).selectOption(value);
  }
  await page.locator('form:has(select[name="theme"]) button').click();
  await page.locator(`html[lang="${choice.uiLanguage}"]`).waitFor({ state: "attached" });
}

/** When the fonts are there and nothing moves any more. */
async function takePicture(page: Page, name: string) {
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}
