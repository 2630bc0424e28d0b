import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "./support/desk";
import { complaintsOf, findsNothing, fitsTheScreen } from "./support/find-nothing";
import { openSample } from "./support/open-editor";
import { arrive, visit } from "./support/visit";

/** What somebody outside does to the first text of the table that is not empty. */
function reworked(file: Uint8Array, text = "Von draußen neu geschrieben."): Uint8Array {
  const parts = unzipSync(file);
  const main = "word/document.xml";
  const xml = strFromU8(parts[main] ?? new Uint8Array());
  const rows = xml.split("<w:tr>");
  const at = rows.findIndex((row) => row.includes("w:bookmarkStart"));
  const cells = (rows[at] ?? "").split("<w:tc>");
  cells[3] = (cells[3] ?? "").replace(/(<w:t [^>]*>)[^<]*/u, `$1${text}`);
  rows[at] = cells.join("<w:tc>");
  return zipSync({ ...parts, [main]: strToU8(rows.join("<w:tr>")) });
}

/** Has the table of the German version given out, from the page of its document. */
async function givenOut(page: Page, version: string): Promise<Uint8Array> {
  await visit(page, version.replace(/\/versions\/.*/u, ""));
  const row = page.getByRole("listitem").filter({ has: page.locator(`[href="${version}"]`) });
  await row.getByRole("button", { name: /What can be done/ }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Table of two columns (Word), everything" }).click();
  return readFile(await (await coming).path());
}

const asFile = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

test("a Word table goes out, comes back changed, and lands where it belongs once somebody says so", async ({
  page,
  desk,
}) => {
  const complaints = complaintsOf(page);
  const version = await openSample(page, desk, "de");
  const out = await givenOut(page, version);

  const row = page.getByRole("listitem").filter({ has: page.locator(`[href="${version}"]`) });
  await row.getByRole("button", { name: /What can be done/ }).click();
  await page.getByRole("menuitem", { name: "Take in a file that came back" }).click();
  await findsNothing(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("The file").setInputFiles(asFile("back.docx", reworked(out)));
  await dialog.getByRole("button", { name: "Take in" }).click();
  await arrive(page, /\/deliveries\//, { timeout: 30_000 });

  // What stands there and what would are shown as one text, word by word.
  const differences = page.getByRole("main").getByRole("listitem").filter({ hasText: "draußen" });
  await expect(differences).toHaveCount(1);
  await expect(differences.getByRole("insertion").first()).toBeVisible();
  await findsNothing(page);
  await page.setViewportSize({ width: 375, height: 812 });
  await fitsTheScreen(page);

  // As a version of its own it stands beside the one it came back for, which stays as it was.
  await page.getByRole("button", { name: "Take it as a version of its own" }).click();
  const anew = page.getByRole("dialog");
  await anew.getByLabel("Name of the new version").fill("Von draußen");
  await findsNothing(page);
  await anew.getByRole("button", { name: "Start it" }).click();
  await arrive(page, /\/compare\?/);
  await expect(page.getByRole("heading", { name: "Von draußen" })).toBeVisible();
  await visit(page, version);
  await expect(page.getByText("Von draußen neu geschrieben.")).toHaveCount(0);

  await visit(page, version.replace(/\/versions\/.*/u, ""));
  await page.getByRole("link", { name: "Came back: back.docx" }).click();
  await page.getByRole("checkbox", { name: "Take in the text for passage 1" }).check();
  await page.getByRole("button", { name: "Take in the chosen (1)" }).click();
  await expect(page.getByText("Taken in: 1.")).toBeVisible();
  await page.getByRole("button", { name: "Done with this file" }).click();
  await expect(page.getByText("Came back: back.docx")).toHaveCount(0);

  await visit(page, version);
  await expect(page.getByText("Von draußen neu geschrieben.").first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a file that came back is known where the project's documents are, and is a new one only if somebody says so", async ({
  page,
  desk,
}) => {
  const complaints = complaintsOf(page);
  const version = await openSample(page, desk, "de");
  const project = version.replace(/\/documents\/.*/u, "");
  const file = asFile(
    "any name.docx",
    reworked(await givenOut(page, version), "Zweimal umgeschrieben!"),
  );
  const dialog = page.getByRole("dialog");
  const drop = async () => {
    await visit(page, project);
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(
      dialog.getByText(/^This looks like the translation of .* into German/),
    ).toBeVisible();
  };

  // By keyboard: the second choice asks what any other file is asked.
  await drop();
  await findsNothing(page);
  await expect(dialog.getByRole("radio", { name: "Of somebody outside" })).toBeFocused();
  for (const name of ["Take it in there", "Make it a new document"]) {
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name })).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Language").first()).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Bring in" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  // The first is a press of Enter away.
  await drop();
  await page.keyboard.press("Enter");
  await arrive(page, new RegExp(`${version}/deliveries/`), { timeout: 30_000 });
  await expect(page.getByText("any name.docx").first()).toBeVisible();
  const differences = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "umgeschrieben" });
  await expect(differences).toHaveCount(1);
  await visit(page, project);
  await expect(page.getByText("any name", { exact: true })).toHaveCount(0);
  expect(complaints).toEqual([]);
});
