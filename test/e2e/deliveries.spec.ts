import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "./support/desk";
import { complaintsOf, findsNothing, fitsTheScreen } from "./support/find-nothing";
import { openSample } from "./support/open-editor";
import { arrive, visit } from "./support/visit";

/** What somebody outside does to the first text of the table that is not empty. */
function reworked(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const main = "word/document.xml";
  const xml = strFromU8(parts[main] ?? new Uint8Array());
  const rows = xml.split("<w:tr>");
  const at = rows.findIndex((row) => row.includes("w:bookmarkStart"));
  const cells = (rows[at] ?? "").split("<w:tc>");
  cells[3] = (cells[3] ?? "").replace(/(<w:t [^>]*>)[^<]*/u, "$1Von draußen neu geschrieben.");
  rows[at] = cells.join("<w:tc>");
  return zipSync({ ...parts, [main]: strToU8(rows.join("<w:tr>")) });
}

test("a Word table goes out, comes back changed, and lands where it belongs once somebody says so", async ({
  page,
  desk,
}) => {
  const complaints = complaintsOf(page);
  const version = await openSample(page, desk, "de");
  await visit(page, version.replace(/\/versions\/.*/u, ""));
  const row = page.getByRole("listitem").filter({ has: page.locator(`[href="${version}"]`) });
  const menu = row.getByRole("button", { name: /What can be done/ });
  await menu.click();
  const coming = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Table of two columns (Word), everything" }).click();
  const out = await readFile(await (await coming).path());

  await menu.click();
  await page.getByRole("menuitem", { name: "Take in a file that came back" }).click();
  await findsNothing(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("The file").setInputFiles({
    name: "back.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(reworked(out)),
  });
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
