import { strFromU8, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readDelivery } from "@/server/deliveries/read-delivery";
import { receiveDelivery } from "@/server/deliveries/receive-delivery";
import { importDocument } from "@/server/documents/import-document";
import { exportVersion } from "@/server/exports/export-version";
import { runJob } from "@/server/jobs/run-job";
import { applySource } from "@/server/sources/apply-source";
import { createVersion } from "@/server/versions/create-version";
import { readHistory } from "@/server/versions/read-history";
import { readPassages } from "@/server/versions/read-passages";
import { exportWords } from "../support/export-words";
import { givenMember, givenProject } from "../support/given";
import { givenProposal } from "../support/given-new-source";

const unit = (value: string, state: string) => ({ stringUnit: { state, value } });

const CATALOG = `${JSON.stringify(
  {
    sourceLanguage: "en",
    strings: {
      Harbour: {
        localizations: { de: unit("Hafen", "translated"), ps: unit("بندر", "needs_review") },
      },
      Quay: { localizations: { de: unit("Kai", "needs_review"), ps: unit("", "new") } },
    },
    version: "1.0",
  },
  null,
  2,
)}\n`;

const XLIFF = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de-DE">
<file id="f"><unit id="1"><segment state="final"><source>The <pc id="1">old</pc> quay</source><target>Der <pc id="1">alte</pc> Kai</target></segment></unit>
<unit id="2"><segment><source>Harbour</source></segment></unit></file></xliff>`;

async function givenFile(name: string, text: string) {
  const { projectId } = await givenProject();
  const manager = await givenMember(projectId, "manager");
  const { documentId } = await importDocument(manager, {
    ...{ projectId, sourceLanguage: "en", again: false },
    source: { name, bytes: new Uint8Array(strToU8(text)) },
  });
  return { projectId, documentId, manager };
}

type Given = Awaited<ReturnType<typeof givenFile>>;

async function versionIn({ projectId, documentId, manager }: Given, language: string) {
  const asked = { projectId, documentId, language, name: language };
  const { versionId } = await createVersion(manager, asked);
  const { rows } = await readPassages(manager, { projectId, versionId, from: 0, count: 50 });
  return { versionId, rows, said: rows.map(({ text, status }) => [text, status]) };
}

describe("a file of strings", () => {
  it("tells the translator what it says of each, after a newer one too", async () => {
    const told = (context: string) =>
      `#. On the button\nmsgctxt "${context}"\nmsgid "Quay"\nmsgstr ""\n`;
    const given = await givenFile("a.po", told("harbour"));
    const { projectId, documentId, manager } = given;
    const { versionId, rows } = await versionIn(given, "de");

    const bytes = new Uint8Array(strToU8(told("market")));
    const source = { name: "a.po", bytes };
    await applySource(manager, await givenProposal(manager, { projectId, documentId, source }));

    const asked = { projectId, versionId, from: 0, count: 50 };
    const after = await readPassages(manager, asked);
    expect(rows).toMatchObject([
      { paragraphs: [{ key: "harbour\u0004Quay", comment: "On the button", context: "harbour" }] },
    ]);
    expect(after.rows.flatMap(({ paragraphs }) => paragraphs)).toMatchObject([
      { context: "market" },
    ]);
  });
});

describe("a file that holds translations", () => {
  it("brings those of the language into its version, as far as they are", async () => {
    const given = await givenFile("a.xcstrings", CATALOG);

    expect((await versionIn(given, "de")).said).toEqual([
      ["Hafen", "submitted"],
      ["Kai", "draft"],
    ]);
    expect((await versionIn(given, "ps")).said).toEqual([
      ["بندر", "draft"],
      ["", "untranslated"],
    ]);
    expect((await versionIn(given, "zh")).said).toEqual([
      ["", "untranslated"],
      ["", "untranslated"],
    ]);
  });

  it("says of each text that it was brought in, and goes out as it came", async () => {
    const given = await givenFile("a.xcstrings", CATALOG);
    const { projectId, manager } = given;
    const { versionId, rows } = await versionIn(given, "de");

    const asked = { projectId, versionId, passageId: rows[0]?.id ?? "" };
    expect(JSON.stringify(await readHistory(manager, asked))).toContain('"imported"');
    const out = { projectId, versionId, kind: "same", only: "all" as const };
    const { bytes } = await exportVersion(manager, out, exportWords);
    expect(strFromU8(bytes)).toBe(CATALOG);
  });

  it("has its texts handed in where another tool had them approved, with their codes", async () => {
    const given = await givenFile("a.xlf", XLIFF);

    const { said } = await versionIn(given, "de");

    expect(said).toEqual([
      ["Der \u{f0001}alte\u{f4001} Kai", "submitted"],
      ["", "untranslated"],
    ]);
    expect((await versionIn(given, "ur")).said[0]).toEqual(["", "untranslated"]);
  });

  it("that names no language speaks to the first version", async () => {
    const given = await givenFile("a.csv", "key,source,target\nquay,The quay,Kai\n");

    expect((await versionIn(given, "de")).said).toEqual([["Kai", "submitted"]]);
    expect((await versionIn(given, "ur")).said).toEqual([["", "untranslated"]]);
  });

  it("comes back as a table and lands on its passages", async () => {
    const given = await givenFile("a.csv", "key,source,target\nquay,The quay,\nsea,The sea,\n");
    const { projectId, manager } = given;
    const { versionId } = await versionIn(given, "de");

    const back = "key,source,target\nsea,The sea,Das Meer\nquay,The quay,Der Kai\n";
    const target = { name: "a.csv", bytes: new Uint8Array(strToU8(back)) };
    const asked = { projectId, versionId, target, outside: true };
    const { deliveryId, jobId = "" } = await receiveDelivery(manager, asked);
    await runJob({ id: jobId, leaving: new AbortController().signal, last: false });
    const { rows } = await readDelivery(manager, { projectId, deliveryId, from: 0 });

    expect(rows.map(({ text, passage }) => [text, passage?.number])).toEqual([
      ["Das Meer", 2],
      ["Der Kai", 1],
    ]);
  });
});
