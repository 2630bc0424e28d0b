import { addConcept } from "./support/add-concept";
import { beginVersion } from "./support/begin-version";
import { expect, test } from "./support/desk";
import { findsNothing } from "./support/find-nothing";
import { becomeOwner, field, inHand, row, signIn } from "./support/open-editor";
import { newProject } from "./support/people";
import { visit } from "./support/visit";

const FERRY = `The council pays for two ferries.

Nobody asked the council.
`;

test("what the desk has agreed to call something is underlined, inserted with a key, and missed where it is not used", async ({
  page,
}) => {
  await becomeOwner(page);
  await newProject(page, "Ferries");
  const project = page.url();

  await addConcept(page, {
    ...{ term: "ferry", language: "ur", other: "کشتی" },
    definition: "A boat that goes to and fro.",
  });
  await expect(page.getByText("کشتی")).toHaveAttribute("dir", "rtl");
  await findsNothing(page);

  await visit(page, project);
  await beginVersion(
    page,
    { name: "ferry.txt", mimeType: "text/plain", buffer: Buffer.from(FERRY) },
    { language: "ur", name: "Urdu" },
  );

  await expect(row(page, 1).locator("[data-term]")).toHaveText(["ferries"]);
  await row(page, 1).locator("[lang=ur]").first().click();
  await field(page).focus();
  await page.keyboard.type("کونسل");
  await expect(page.getByText("“ferries” is agreed to be \u2068کشتی\u2069.")).toBeVisible();
  await page.keyboard.press("Alt+Shift+T");
  await expect(inHand(page).locator("[lang=ur]").first()).toContainText("کونسل کشتی");
  await expect(page.getByText("“ferries” is agreed to be")).toBeHidden();

  await row(page, 2).getByText("Nobody asked the council.").dblclick();
  await page.keyboard.press("Alt+Shift+E");
  const proposing = page.getByRole("dialog");
  await proposing.getByLabel("Term of the source").fill("council");
  await proposing.getByLabel("Term of the translation").fill("کونسل");
  await proposing.getByRole("button", { name: "Save" }).click();
  await expect(row(page, 2).locator("[data-term]")).toHaveText(["council"]);
  await page.getByRole("tab", { name: "Terms" }).click();
  await expect(page.getByRole("tabpanel").getByText("کونسل")).toBeVisible();
  await findsNothing(page);

  // A term of a third language does not become what the next concept begins with.
  await visit(page, project);
  await addConcept(page, { term: "pier", language: "de", other: "Mole" });
  await expect(page.getByText("Mole")).toBeVisible();
  await page.getByRole("button", { name: "Add a concept" }).click();
  const languages = page.getByRole("dialog").getByLabel("Language");
  await expect(languages.first()).toHaveValue("en");
  await expect(languages.nth(1)).toHaveValue("ur");
});

test("a project without a text says so where its progress and its words would stand", async ({
  page,
}) => {
  await signIn(page);
  const project = await newProject(page, "Nothing yet");

  for (const address of [`${project}/progress`, `${project}/terms/candidates`]) {
    await visit(page, address);
    await expect(page.getByText("Nothing has been brought in yet.")).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
    await findsNothing(page);
  }
});
