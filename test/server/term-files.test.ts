import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { exportTerms } from "@/server/terms/export-terms";
import { importTerms } from "@/server/terms/import-terms";
import { listCandidates } from "@/server/terms/list-candidates";
import { listConcepts } from "@/server/terms/list-concepts";
import { saveConcept } from "@/server/terms/save-concept";
import { givenDocument, givenProject } from "../support/given";
import { givenContent } from "../support/given-concept";

const all = { text: "", language: "", only: "", page: 1 } as const;
const file = (text: string, name = "terms.csv") => ({
  name,
  bytes: new TextEncoder().encode(text),
});

describe("a list of terms", () => {
  it.each(["tbx", "tbx2", "csv"] as const)(
    "given out as %s and brought into another project says the same there",
    async (kind) => {
      const [here, there] = [await givenProject(), await givenProject()];
      const content = givenContent("ferry", "Fähre", "Boot");
      await saveConcept(here.manager, { projectId: here.projectId, content });
      const { bytes, fileName } = await exportTerms(here.manager, { ...here, kind });

      const done = await importTerms(there.manager, { ...there, file: { name: fileName, bytes } });

      expect(done).toEqual({ added: 1, changed: 0, unchanged: 0, skipped: [] });
      const { concepts } = await listConcepts(there.manager, { ...there, ...all });
      expect(concepts.map((one) => one.content)).toEqual([content]);
      expect(concepts.map(({ agreed }) => agreed)).toEqual([true]);
    },
  );

  it("may be brought in twice, and at the same time, and is there once", async () => {
    const { projectId, manager } = await givenProject();
    const asked = { projectId, file: file("en,de\nferry,Fähre\nquay,Kai\n") };

    const done = await Promise.all([importTerms(manager, asked), importTerms(manager, asked)]);

    expect(done.map(({ added, unchanged }) => added + unchanged)).toEqual([2, 2]);
    expect(done.reduce((sum, { added }) => sum + added, 0)).toBe(2);
    const { concepts } = await listConcepts(manager, { projectId, ...all });
    expect(concepts).toHaveLength(2);
  });

  it("that was changed elsewhere changes what it came from, and that keeps its history", async () => {
    const { projectId, manager } = await givenProject();
    await saveConcept(manager, { projectId, content: givenContent("ferry", "Fähre") });
    const { bytes } = await exportTerms(manager, { projectId, kind: "csv" });
    const changed = new TextDecoder().decode(bytes).replace("Fähre", "Fährschiff");

    const done = await importTerms(manager, { projectId, file: file(changed) });

    expect(done).toMatchObject({ added: 0, changed: 1 });
    const { concepts } = await listConcepts(manager, { projectId, ...all });
    expect(concepts).toMatchObject([
      { revision: 2, content: { terms: [{ text: "ferry" }, { text: "Fährschiff" }] } },
    ]);
    expect(await db.conceptRevision.count({ where: { conceptId: concepts[0]?.id ?? "" } })).toBe(2);
  });

  it("says what of it could not be placed, and brings the rest in", async () => {
    const { projectId, manager } = await givenProject();
    const text = `en,de\nferry,Fähre\n${"x".repeat(300)},lang\n`;

    const done = await importTerms(manager, { projectId, file: file(text) });

    expect(done).toMatchObject({ added: 1, skipped: [`${"x".repeat(300)} · lang`] });
  });

  it.each([
    ["terms-no-terms", "a,b\n1,2\n"],
    ["terms-broken", "<martif><text>"],
    ["terms-no-terms", "<html><p>No terms</p></html>"],
  ])("that is none is refused as %s, and nothing is brought in", async (reason, text) => {
    const { projectId, manager } = await givenProject();

    const bringing = importTerms(manager, { projectId, file: file(text) });

    await expect(bringing).rejects.toMatchObject({ kind: "invalid", detail: { reason } });
    expect(await db.concept.count({ where: { projectId } })).toBe(0);
  });

  it("of ten thousand is brought in at once", async () => {
    const { projectId, manager } = await givenProject();
    const lines = Array.from({ length: 10_000 }, (_, at) => `term ${at},Wort ${at}`);

    const done = await importTerms(manager, {
      projectId,
      file: file(`en,de\n${lines.join("\n")}`),
    });

    expect(done.added).toBe(10_000);
  });
});

it("what recurs in a document is offered until it is in the termbase", async () => {
  const paragraphs = [
    "The harbour master waits.",
    "So says the harbour master.",
    "The harbour master left.",
  ];
  const { projectId, documentId, manager } = await givenDocument(paragraphs);
  const before = await listCandidates(manager, { projectId, documentId });

  await saveConcept(manager, {
    projectId,
    content: givenContent("harbour master", "Hafenmeister"),
  });

  const after = await listCandidates(manager, { projectId, documentId });
  expect(before.candidates[0]).toEqual({ text: "harbour master", count: 3 });
  expect(after.candidates.map(({ text }) => text)).not.toContain("harbour master");
});
