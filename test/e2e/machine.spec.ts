import { PLAYED } from "../support/machine/played-providers";
import { playedServer } from "../support/machine/played-server";
import { beginVersion } from "./support/begin-version";
import { expect, test } from "./support/desk";
import { findsNothing } from "./support/find-nothing";
import { becomeOwner, field, inHand, row, saving } from "./support/open-editor";
import { newProject } from "./support/people";
import { visit } from "./support/visit";

const played = await playedServer((sent) => PLAYED.openai?.play(sent) ?? { body: "" });
// Whoever runs the machine says where a project may have somebody asked; read when a desk opens.
process.env.ENFACE_MACHINE_ADDRESSES = played.address;
process.env.ENFACE_OPENAI_KEY = "a-key-nobody-may-see";
test.afterAll(() => played.close());

test("no text leaves the machine until a manager says where to, and unedited text says what it is", async ({
  page,
}) => {
  await becomeOwner(page);
  await newProject(page, "Ferries");
  const project = page.url();
  const buffer = Buffer.from("The ferry leaves at nine.\n");
  await beginVersion(
    page,
    { name: "ferry.txt", mimeType: "text/plain", buffer },
    { language: "de", name: "Deutsch" },
  );
  const version = page.url();
  await row(page, 1).locator("[lang=de]").first().click();
  await page.getByRole("tab", { name: "Machine" }).click();
  await expect(page.getByText("No text leaves this machine")).toBeVisible();

  await visit(page, `${project}/settings`);
  await page.getByRole("button", { name: "Choose whom to ask" }).click();
  const choosing = page.getByRole("dialog");
  await choosing.getByLabel("Whom to ask").selectOption("openai");
  await choosing.getByLabel("Model").fill("small");
  await choosing.getByLabel("Address").fill(played.address);
  await choosing.getByRole("button", { name: "Save" }).click();
  await expect(choosing).toBeHidden();
  await expect(page.getByRole("strong").getByText("OpenAI-compatible")).toBeVisible();
  await findsNothing(page);

  await visit(page, version);
  await row(page, 1).locator("[lang=de]").first().click();
  await field(page).focus();
  await page.getByRole("tab", { name: "Machine" }).click();
  await expect(page.getByRole("tabpanel")).toContainText(new URL(played.address).host);
  expect(played.sent).toEqual([]);
  await findsNothing(page);
  await field(page).focus();
  await page.keyboard.press("Alt+Shift+D");
  await expect(inHand(page).locator("[lang=de]").first()).toContainText("Die Fähre fährt at nine.");
  await expect(saving(page)).toHaveText("Saved");
  await expect(page.getByRole("tabpanel")).toContainText("100% of this text");

  await page.keyboard.press("Control+Enter");
  const gate = page.getByRole("dialog");
  await expect(gate.getByText("stands as a machine wrote it")).toBeVisible();
  await gate.getByRole("button", { name: "Submit it and say so" }).click();
  await expect(row(page, 1)).toHaveAttribute("data-status", "submitted");
});
