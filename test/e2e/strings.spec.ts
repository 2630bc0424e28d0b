import { addConcept } from "./support/add-concept";
import { beginVersion } from "./support/begin-version";
import { expect, test } from "./support/desk";
import { askedOf, becomeOwner, field, row } from "./support/open-editor";
import { newProject } from "./support/people";
import { visit } from "./support/visit";

const STRINGS = JSON.stringify({ leave: "The ferry leaves at nine.", wide: "The river is wide." });

test("strings of a program are brought in, a term of them is contested, and the file says which notes it cannot take", async ({
  page,
  desk,
}) => {
  test.slow(); // a project, a term and a document are made first
  await becomeOwner(page);
  await newProject(page, "Ferries");
  const project = page.url();

  await addConcept(page, { term: "ferry", language: "de", other: "Fähre" });
  await page.getByRole("button", { name: /^Contested: / }).click();
  await expect(page.getByRole("button", { name: /^No longer contested: / })).toBeVisible();

  await visit(page, project);
  await expect(page.getByText("Word, OpenDocument, PDF")).toHaveAttribute(
    "title",
    /\.docx .*\.xcstrings /,
  );
  await beginVersion(
    page,
    { name: "en.json", mimeType: "application/json", buffer: Buffer.from(STRINGS) },
    { language: "de", name: "German" },
  );
  await row(page, 1).locator("[lang=de]").first().click();
  await field(page).fill("Die Fähre fährt um neun.");
  await expect
    .poll(() => askedOf(desk, `select id from "Passage" where text like 'Die%'`))
    .toHaveLength(1);
  await askedOf(
    desk,
    `insert into "Note" (id, "versionId", "passageId", text, audience, "byId")
     select gen_random_uuid(), "versionId", p.id, 'In the morning.', 'published', u.id
       from "Passage" p, "User" u where p.text like 'Die%'`,
  );

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Same format as the source, everything" }).click();
  await downloading;
  const told = page.getByRole("alert").filter({ hasText: "no place for notes" });
  await expect(told).toContainText("1");
  await expect(page.locator("section:popover-open").filter({ has: told })).toBeVisible();
  await told.getByRole("button", { name: "Close" }).click();
  await expect(told).toBeHidden();
});
