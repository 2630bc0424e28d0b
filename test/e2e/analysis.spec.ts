import { expect, test } from "./support/desk";
import { becomeOwner, field, row } from "./support/open-editor";
import { elsewhere, newProject } from "./support/people";
import { arrive, visit, visitAgain } from "./support/visit";

const file = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

test("all documents are counted for whoever comes to look, kept, and counted anew when asked", async ({
  page,
  browser,
  desk,
}) => {
  await becomeOwner(page);
  const project = await newProject(page, "Lamps");
  const bring = async (files: ReturnType<typeof file>[]) => {
    await page.locator("input[type=file]").setInputFiles(files);
    await page.getByRole("dialog").getByRole("button", { name: "Bring in" }).click();
  };
  await bring([file("later.txt", "Nobody has begun this one.\n")]);
  await arrive(page, /\/documents\/[^/]+$/);
  await visit(page, project);
  await bring([
    file("lamp.txt", "The old keeper counts 27 steps.\n\nMind the rope.\n"),
    file("leuchte.txt", "Der alte Wärter zählt 27 Stufen.\n\nVorsicht, das Tau.\n"),
  ]);
  await arrive(page, /\/versions\//);
  const version = page.url();

  await visit(page, project);
  await page.getByRole("link", { name: "Analysis of all documents" }).click();
  await expect(page.getByText(/^Counted on/)).toBeVisible();
  await expect(page.getByText("Documents: 1.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^All/ })).toHaveText(/2\D*9/);
  await expect(page.getByText("Since then")).toBeHidden();
  const address = page.url();

  const table = page.waitForEvent("download");
  await page.getByRole("link", { name: "As a table (CSV)" }).click();
  const { url, name } = await table.then((one) => ({
    url: one.url(),
    name: one.suggestedFilename(),
  }));
  expect(name).toMatch(/ en de \d{4}-\d\d-\d\d\.csv$/);
  const answer = await page.request.get(url);
  expect(answer.headers()).toMatchObject({
    ...{ "content-type": "text/csv", "cache-control": "private, no-store" },
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  const lines = (await answer.body()).toString("utf8").split("\r\n");
  expect(lines.slice(0, 2)).toEqual([
    "\ufeffMatch,Passages,Words,Weighted words",
    '"101–102 %, in the same place",0,0,0',
  ]);
  expect(lines.slice(-2)).toEqual(["New,2,9,9", ""]);
  const german = await page.request.get(url, { headers: { "accept-language": "de" } });
  expect(await german.text()).toContain("Treffer,Abschnitte,Wörter,Gewichtete Wörter\r\n");
  const stranger = await elsewhere(browser, desk.url);
  expect((await stranger.request.get(url)).status()).toBe(401);

  await visit(page, version);
  await row(page, 1).locator("[lang=de]").first().click();
  await field(page).focus();
  // Shown as approved before the desk has heard of it.
  const heard = page.waitForResponse((response) => response.url().endsWith("/approve"));
  await page.keyboard.press("Control+Enter");
  expect((await heard).ok()).toBe(true);
  await expect(row(page, 1)).toHaveAttribute("data-status", "approved");
  await visit(page, address);
  await expect(page.getByText("Since then the memory has changed.")).toBeVisible();
  await page.getByRole("button", { name: "Count anew" }).click();
  await expect(page.getByText("Since then")).toBeHidden();
  await expect(page.getByText(/^Counted on/)).toBeVisible();
  await visitAgain(page);
  await expect(page.getByText("Since then")).toBeHidden();
});
