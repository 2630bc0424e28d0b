import { execFileSync } from "node:child_process";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PLURAL_FORMS, pluralFormsOf } from "@/domain/languages/plurals";
import { readDelivery } from "@/server/deliveries/read-delivery";
import { receiveDelivery } from "@/server/deliveries/receive-delivery";
import { importDocument } from "@/server/documents/import-document";
import { exportVersion } from "@/server/exports/export-version";
import { runJob } from "@/server/jobs/run-job";
import { createVersion } from "@/server/versions/create-version";
import { importVersion } from "@/server/versions/import-version";
import { readPassages } from "@/server/versions/read-passages";
import { saveDraft } from "@/server/versions/save-draft";
import { exportWords } from "../support/export-words";
import { hasGettext } from "../support/gettext";
import { givenMember, givenProject } from "../support/given";
import { isHere } from "../support/is-here";

const FILE = `{
  "title": "The harbour",
  "boats_one": "{{count}} boat",
  "boats_other": "{{count}} boats"
}
`;
const PO = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"

#, c-format
msgid "%d boat"
msgid_plural "%d boats"
msgstr[0] ""
msgstr[1] ""
`;
const said = (value: string) => ({ stringUnit: { state: "translated", value } });
const plural = { one: said("%lld boat"), other: said("%lld boats") };
const boats = { localizations: { en: { variations: { plural } } } };
const CATALOG = JSON.stringify({ sourceLanguage: "en", strings: { boats }, version: "1.0" });
const bytes = (text: string) => new TextEncoder().encode(text);

async function givenStrings(text = FILE, name = "harbour.json") {
  const { projectId } = await givenProject();
  const manager = await givenMember(projectId, "manager");
  const { documentId } = await importDocument(manager, {
    ...{ projectId, sourceLanguage: "en", again: false },
    source: { name, bytes: bytes(text) },
  });
  return { projectId, documentId, manager };
}

type Given = Awaited<ReturnType<typeof givenStrings>>;

async function givenVersion({ projectId, documentId, manager }: Given, language: string) {
  const asked = { projectId, documentId, language, name: "First" };
  const { versionId } = await createVersion(manager, asked);
  return versionId;
}

async function rowsOf({ projectId, manager }: Given, versionId: string) {
  const { rows } = await readPassages(manager, { projectId, versionId, from: 0, count: 50 });
  return rows;
}

describe("plural forms of a document", () => {
  it.each([
    ["ar", ["zero", "one", "two", "few", "many", "other"]],
    ["de", ["one", "other"]],
    ["zh", ["other"]],
  ])("are passages of a version in %s as the language has them", async (language, forms) => {
    const given = await givenStrings();

    const rows = await rowsOf(given, await givenVersion(given, language));

    expect(rows.map(({ position }) => position)).toEqual([...rows.keys()]);
    expect(rows.map(({ paragraphs }) => paragraphs[0]?.form)).toEqual([undefined, ...forms]);
  });

  it("go out in their places, and those of other languages do not", async () => {
    const given = await givenStrings();
    const { projectId, manager } = given;
    const arabic = await givenVersion(given, "ar");
    const chinese = await givenVersion(given, "zh");
    for (const versionId of [arabic, chinese])
      for (const { id, revision, paragraphs } of await rowsOf(given, versionId)) {
        const text = paragraphs[0]?.form ?? "title";
        const draft = { projectId, versionId, passageId: id, revision, text };
        await saveDraft(manager, { ...draft, origin: "typed" });
      }

    const file = (versionId: string) =>
      exportVersion(manager, { projectId, versionId, kind: "same", only: "all" }, exportWords);
    const read = async (versionId: string) =>
      JSON.parse(new TextDecoder().decode((await file(versionId)).bytes));

    expect(await read(arabic)).toEqual({
      title: "title",
      ...Object.fromEntries(
        ["zero", "one", "two", "few", "many", "other"].map((form) => [`boats_${form}`, form]),
      ),
    });
    expect(await read(chinese)).toEqual({ title: "title", boats_other: "other" });
  });

  it.each(["ar", "zh"])("of a gettext file go out as msgfmt takes them in %s", async (language) => {
    const given = await givenStrings(PO, "harbour.po");
    const { projectId, manager } = given;
    const versionId = await givenVersion(given, language);
    for (const { id, revision, paragraphs } of await rowsOf(given, versionId)) {
      const text = `\u{f8001} ${paragraphs[0]?.form}`;
      const draft = { projectId, versionId, passageId: id, revision, text };
      await saveDraft(manager, { ...draft, origin: "typed" });
    }

    const asked = { projectId, versionId, kind: "same", only: "all" as const };
    const { bytes: made } = await exportVersion(manager, asked, exportWords);

    const forms = pluralFormsOf(language).filter((form) => !form.startsWith("ordinal"));
    expect(strFromU8(made)).toContain(
      forms.map((form, at) => `msgstr[${at}] "%d ${form}"\n`).join(""),
    );
    if (!isHere(hasGettext(), "gettext")) return;
    const check = () => execFileSync("msgfmt", ["-c", "-o", "/dev/null", "-"], { input: made });
    expect(check).not.toThrow();
  });

  it("of a string catalog go out in their places under the language", async () => {
    const given = await givenStrings(CATALOG, "harbour.xcstrings");
    const { projectId, manager } = given;
    const versionId = await givenVersion(given, "ar");
    for (const { id, revision, paragraphs } of await rowsOf(given, versionId)) {
      const text = `\u{f8001} ${paragraphs[0]?.form}`;
      const draft = { projectId, versionId, passageId: id, revision, text };
      await saveDraft(manager, { ...draft, origin: "typed" });
    }

    const asked = { projectId, versionId, kind: "same", only: "all" as const };
    const { bytes: made } = await exportVersion(manager, asked, exportWords);

    const { ar } = JSON.parse(strFromU8(made)).strings.boats.localizations;
    expect(Object.entries(ar.variations.plural)).toMatchObject(
      ["zero", "one", "two", "few", "many", "other"].map((form) => [
        form,
        { stringUnit: { value: `%lld ${form}` } },
      ]),
    );
  });

  it("are paired with those of a finished translation by their names", async () => {
    const given = await givenStrings();
    const { projectId, documentId, manager } = given;
    const there = PLURAL_FORMS.filter((form) => !form.startsWith("ordinal"));
    const translation = Object.fromEntries(there.map((form) => [`boats_${form}`, `قارب ${form}`]));
    const { versionId, jobId } = await importVersion(manager, {
      ...{ projectId, documentId, targetLanguage: "ar" },
      target: {
        name: "harbour.ar.json",
        bytes: bytes(JSON.stringify({ title: "الميناء", ...translation })),
      },
    });

    // As a worker does: one of another test may have taken the job up already.
    await runJob({ id: jobId, leaving: new AbortController().signal, last: false });

    const rows = await rowsOf(given, versionId);
    expect(rows.map(({ paragraphs, text }) => [paragraphs[0]?.key, text])).toEqual([
      ["title", "الميناء"],
      ...there.map((form) => [`boats_${form}`, `قارب ${form}`]),
    ]);
  });

  it.each([
    ["same", "back.json"],
    ["xliff", "back.xlf"],
    ["docx-table", "back.docx"],
    ["tmx", "back.tmx"],
  ])("that went out as %s come back to the passages they left", async (kind, name) => {
    const given = await givenStrings();
    const { projectId, manager } = given;
    const versionId = await givenVersion(given, "ar");
    for (const { id, revision, paragraphs } of await rowsOf(given, versionId)) {
      const text = `the ${paragraphs[0]?.form ?? "title"} text`;
      const draft = { projectId, versionId, passageId: id, revision, text };
      await saveDraft(manager, { ...draft, origin: "typed" });
    }
    const asked = { projectId, versionId, kind, only: "all" as const };
    const out = (await exportVersion(manager, asked, exportWords)).bytes;

    const target = { name, bytes: mended(out) };
    const { deliveryId, jobId = "" } = await receiveDelivery(manager, {
      ...{ projectId, versionId, target, outside: true },
    });
    await runJob({ id: jobId, leaving: new AbortController().signal, last: false });
    const { rows, count } = await readDelivery(manager, { projectId, deliveryId, from: 0 });

    expect(count).toEqual({ same: 6, changed: 1 });
    expect(rows).toMatchObject([
      { kind: "changed", text: "the few words", passage: { number: 5 } },
    ]);
  });
});

/** The same file with one of its texts changed by somebody outside. */
function mended(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const edit = (text: string) => text.replace("the few text", "the few words");
  if (file[0] !== 0x50) return new Uint8Array(strToU8(edit(strFromU8(file))));
  const parts = unzipSync(file);
  const main = "word/document.xml";
  const changed = strToU8(edit(strFromU8(parts[main] ?? new Uint8Array())));
  return new Uint8Array(zipSync({ ...parts, [main]: changed }));
}
