import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import refusals from "@/locales/en/refusals.json";
import { db } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { Refusal } from "@/server/refusal";
import { givenProject } from "../support/given";
import { HOSTILE_FILES } from "../support/hostile-files";

it.each(HOSTILE_FILES)(
  "a .$ending file with $what is refused in one sentence, and nothing of it is stored",
  { timeout: 120_000 },
  async ({ ending, bytes }) => {
    const { projectId, manager } = await givenProject();
    const source = { name: `ropes.${ending}`, bytes: new Uint8Array(bytes()) };

    const refusal = await importDocument(manager, {
      ...{ projectId, source, sourceLanguage: "en", again: false },
    }).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Refusal);
    const { kind, detail } = refusal as Refusal;
    expect(kind).toBe("invalid");
    expect(detail.fileName).toBe(source.name);
    expect(refusals).toHaveProperty(String(detail.reason));
    expect(await storedOf(projectId, source.bytes)).toEqual({
      documents: 0,
      paragraphs: 0,
      originals: 0,
      records: 0,
    });
  },
);

async function storedOf(projectId: string, bytes: Uint8Array) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    documents: await db.document.count({ where: { projectId } }),
    paragraphs: await db.paragraph.count({ where: { document: { projectId } } }),
    originals: await db.original.count({ where: { sha256 } }),
    records: await db.recordEntry.count({ where: { projectId, deed: "document-imported" } }),
  };
}

it("a .yml file with aliases of aliases is read as it is written, and nobody puts them in", async () => {
  const { projectId, manager } = await givenProject();
  const tens = Array.from(
    { length: 9 },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join()}]\n`,
  );
  const bytes = new TextEncoder().encode(`a0: &a0 ha\n${tens.join("")}`);

  const { documentId } = await importDocument(manager, {
    ...{ projectId, source: { name: "a.yml", bytes }, sourceLanguage: "en", again: false },
  });

  expect(await db.paragraph.count({ where: { documentId } })).toBe(1);
});
