import type { Page } from "@playwright/test";
import { expect, test } from "./support/desk";
import { complaintsOf } from "./support/find-nothing";
import { becomeOwner, row, writeIn } from "./support/open-editor";
import { newProject } from "./support/people";
import { arrive } from "./support/visit";

const LAMPS: readonly (readonly [string, string])[] = [
  ["The Lamps of Harrow Quay", "Die Lampen von Harrow Quay"],
  [
    "In 1871 Edwin Harrow hung a lamp. The town laughed at it.",
    "1871 hängte Edwin Harrow eine Lampe auf. Die Stadt lachte darüber.",
  ],
  ["Marta Lindqvist counted 27 steps to it.", "Marta Lindqvist zählte 27 Stufen bis dorthin."],
  ["By 1880 there were 14 lamps in Porto.", "Um 1880 gab es 14 Lampen in Porto."],
  ["Osman paid 300 crowns for oil.", "Osman bezahlte 300 Kronen für Öl."],
  ["Nobody slept in Bergen in 1883.", "Niemand schlief 1883 in Bergen."],
  ["Ibrahim wrote 52 letters to Vienna.", "Ibrahim schrieb 52 Briefe nach Wien (Vienna)."],
  ["The keeper Tomas died in 1890.", "Der Wärter Tomas starb 1890."],
  ["His daughter Selma lit 9 lamps.", "Seine Tochter Selma zündete 9 Lampen an."],
  ["A storm came on 3 May 1902.", "Am 3. Mai 1902 kam ein Sturm."],
  ["Only 2 lamps burn in Harrow today.", "Nur 2 Lampen brennen heute in Harrow."],
];

const source = LAMPS.map(([text]) => text).join("\n\n");
const target = LAMPS.map(([, text]) => text).join("\n\n");

async function openPair(page: Page): Promise<void> {
  await becomeOwner(page);
  await newProject(page, "Lamps");
  await page.locator("input[type=file]").setInputFiles([
    { name: "lamps.txt", mimeType: "text/plain", buffer: Buffer.from(source) },
    { name: "lampen.txt", mimeType: "text/plain", buffer: Buffer.from(target) },
  ]);
  await page.getByRole("dialog").getByRole("button", { name: "Bring in" }).click();
  await arrive(page, /\/versions\//);
}

const offer = (page: Page) => page.getByRole("region", { name: "After the correction" });

const answer = (page: Page, number: number) => row(page, number).locator("[data-side=target]");

test("a correction of the pairing offers to move the next along, and the whole can be aligned again", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await openPair(page);
  await expect(answer(page, 5)).toHaveText("Osman bezahlte 300 Kronen für Öl.");

  // Everything from the sixth on slips up by one; then somebody cuts the fifth where it was joined.
  await row(page, 6).locator("[data-side=source]").click();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect(answer(page, 5)).toContainText("Niemand schlief");
  await expect(answer(page, 10)).toContainText("Nur 2 Lampen");
  await page.getByRole("button", { name: "Leave them" }).click();
  await expect(offer(page)).toBeHidden();
  await writeIn(page, 5);
  await toTheEndOfTheFirstParagraph(page);
  await page.keyboard.press("Alt+Shift+S");
  await expect(offer(page)).toBeVisible();
  await page.keyboard.press("Alt+Shift+J");
  await expect(row(page, 6).locator("[data-side=source]")).toHaveText(
    "Nobody slept in Bergen in 1883.",
  );
  await expect(answer(page, 6)).toHaveText("Niemand schlief 1883 in Bergen.");
  await expect(answer(page, 11)).toHaveText("Nur 2 Lampen brennen heute in Harrow.");

  // As one step back.
  await page.keyboard.press("Alt+Shift+Z");
  await expect(row(page, 6).locator("[data-side=source]")).toContainText("Nothing in the source");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Align the whole");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Align again" }).click();
  await expect(row(page, 6).locator("[data-side=source]")).toHaveText(
    "Nobody slept in Bergen in 1883.",
  );
  await expect(answer(page, 6)).toHaveText("Niemand schlief 1883 in Bergen.");
  await expect(answer(page, 11)).toHaveText("Nur 2 Lampen brennen heute in Harrow.");

  // The second sentence of a passage and the one that answers it are marked together.
  await writeIn(page, 2);
  await expect
    .poll(() => marked(page))
    .toEqual(["The town laughed at it.", "Die Stadt lachte darüber."]);
  expect(await markedWith(page)).not.toBe("rgba(0, 0, 0, 0)");
  expect(complaints).toEqual([]);
});

/** The field may still put the caret where it was clicked. */
async function toTheEndOfTheFirstParagraph(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    const before = await page.evaluate(() => {
      const { anchorNode, anchorOffset = 0 } = document.getSelection() ?? {};
      return anchorNode?.textContent?.slice(0, anchorOffset);
    });
    expect(before).toBe("Osman bezahlte 300 Kronen für Öl.");
  }).toPass();
}

/** The colour that lies under what is marked. */
function markedWith(page: Page): Promise<string> {
  return answer(page, 2).evaluate(
    (side) => getComputedStyle(side, "::highlight(answering)").backgroundColor,
  );
}

function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get("answering") ?? [])].map((range) =>
      range instanceof Range ? range.toString() : "",
    ),
  );
}
