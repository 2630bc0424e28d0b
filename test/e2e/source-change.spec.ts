import { expect, test } from "./support/desk";
import { findsNothing } from "./support/find-nothing";
import { becomeOwner, row } from "./support/open-editor";
import { newProject } from "./support/people";
import { arrive, visit } from "./support/visit";

const SOURCE = `The Lamp on the Quay

Every evening at half past nine the lamp on the quay is lit by hand.

The old keeper counts his steps and never takes the rail.

Nobody remembers who hung the first lamp.
`;

const TRANSLATION = `Die Lampe am Kai

Jeden Abend um halb zehn wird die Lampe am Kai von Hand angezündet.

Der alte Wärter zählt seine Schritte und nimmt nie das Geländer.

Niemand weiß mehr, wer die erste Lampe aufgehängt hat.
`;

const NEWER = `The Lamp on the Quay

Every evening at half past ten the lamp on the quay is lit by hand.

A new bell was hung beside it in the spring.

The old keeper counts his steps and never takes the rail.
`;

const file = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

test("the source changes, and nothing shifts", async ({ page }) => {
  await becomeOwner(page);
  await newProject(page, "Lamps");
  await page
    .locator("input[type=file]")
    .setInputFiles([file("lamp.txt", SOURCE), file("lampe.txt", TRANSLATION)]);
  await page.getByRole("dialog").getByRole("button", { name: "Bring in" }).click();
  await arrive(page, /\/versions\//);
  const editor = page.url();
  await page.keyboard.press("Home");
  await expect(row(page, 1)).toBeFocused();
  for (let number = 1; number <= 4; number++) {
    await page.keyboard.press("Control+Enter");
    await expect(row(page, number)).toHaveAttribute("data-status", "approved");
  }

  await visit(page, editor.replace(/\/versions\/.*/, "/source"));
  await page.getByLabel("Newer text").setInputFiles(file("lamp-2.txt", NEWER));
  await page.getByRole("button", { name: "Compare" }).click();

  // Looked at before it happens.
  const waiting = page.getByRole("region", { name: /waits to be looked at/ });
  await expect(waiting).toContainText("Unchanged2");
  await expect(waiting).toContainText("Approvals that will fall2");
  await expect(waiting.locator("[data-kind=changed] del")).toHaveText("nine");
  await expect(waiting.locator("[data-kind=changed] ins")).toHaveText("ten");
  await expect(waiting.locator("[data-kind=inserted]")).toContainText("A new bell");
  await expect(waiting.locator("[data-kind=removed]")).toContainText("Nobody remembers");
  await findsNothing(page);
  await waiting.getByRole("button", { name: "Put it in place of the old text" }).click();

  // What was removed is kept, and what stayed is approved.
  await page.getByText("Translations whose source was removed").click();
  await expect(page.getByText("Niemand weiß mehr")).toBeVisible();
  await visit(page, editor);
  const changed = row(page, 2);
  await expect(row(page, 1)).toHaveAttribute("data-status", "approved");
  await expect(changed).toHaveAttribute("data-status", "outdated");
  await expect(row(page, 3)).toHaveAttribute("data-status", "untranslated");
  await expect(row(page, 4)).toHaveAttribute("data-status", "approved");
  await expect(row(page, 4)).toContainText("nimmt nie das Geländer");
  await expect(changed.locator("del")).toHaveText("nine");
  await changed.getByRole("button", { name: "This change does not matter" }).click();
  await expect(changed).toHaveAttribute("data-status", "approved");

  // The older file takes it all back.
  await visit(page, editor.replace(/\/versions\/.*/, "/source"));
  await page.getByLabel("Newer text").setInputFiles(file("lamp.txt", SOURCE));
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("button", { name: "Put it in place of the old text" }).click();
  await expect(page.getByRole("button", { name: "Put it in place of the old text" })).toBeHidden();
  await visit(page, editor);
  await expect(row(page, 4)).toContainText("Niemand weiß mehr");
  await expect(row(page, 4)).toHaveAttribute("data-status", "approved");
});
