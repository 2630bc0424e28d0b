import { describe, expect, it } from "vitest";
import { originOf } from "@/domain/deliveries/origin";
import { tableRows } from "@/domain/exports/table-rows";
import { formatFor } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import type { Actor } from "@/server/access";
import { db } from "@/server/db";
import { findReturned } from "@/server/deliveries/find-returned";
import { importDocument } from "@/server/documents/import-document";
import { exportVersion } from "@/server/exports/export-version";
import { createVersion } from "@/server/versions/create-version";
import { exportWords } from "../support/export-words";
import { givenPairedVersion, givenProject } from "../support/given";

type Asking = { readonly projectId: string; readonly manager: Actor };

/** What a project page asks about a file that was dropped there. */
async function dropped({ projectId, manager }: Asking, name: string, bytes: Uint8Array) {
  const format = formatFor(name);
  const reading = format?.read(bytes, LIMITS);
  if (reading === undefined || "unreadable" in reading) throw new Error(`${name} is not read`);
  const table = format?.id === "docx" ? tableRows(bytes, LIMITS) : [];
  if ("unreadable" in table) throw new Error(`${name} is no table`);
  const { passages, keys, language } = originOf(reading, table);
  const asked = { projectId, passages: [...passages], keys: [...keys], many: keys.length };
  return (await findReturned(manager, { ...asked, language })).returned;
}

type Given = Awaited<ReturnType<typeof givenPairedVersion>>;

async function givenOut({ manager, projectId, versionId }: Given, kind: string) {
  const asked = { projectId, versionId, kind, only: "all" as const };
  const { bytes } = await exportVersion(manager, asked, exportWords);
  return new Uint8Array(bytes);
}

const GIVEN_OUT = [
  ["docx-table", "anything.docx"],
  ["xliff", "anything.xlf"],
  ["tmx", "anything.tmx"],
] as const;

describe("a file that was given out, dropped on its project", () => {
  it.each(GIVEN_OUT)("is known by its passages: %s", async (kind, name) => {
    const given = await givenPairedVersion();
    const { documentId, versionId } = given;

    const returned = await dropped(given, name, await givenOut(given, kind));

    expect(returned).toEqual({
      ...{ documentId, versionId, title: "ferry", language: "de", name: "Deutsch" },
    });
  });

  it("is a stranger to every other project", async () => {
    const given = await givenPairedVersion();
    const file = await givenOut(given, "xliff");

    expect(await dropped(await givenPairedVersion(), "ferry.xlf", file)).toBeNull();
  });

  it("is of the version that most of its passages are of", async () => {
    const given = await givenPairedVersion();
    const { projectId, documentId, manager, versionId, rows } = given;
    const other = { projectId, documentId, language: "ur", name: "Urdu" };
    const urdu = await createVersion(manager, other);
    const [one, two] = await rows();
    const foreign = await db.passage.findFirstOrThrow({ where: { versionId: urdu.versionId } });
    const passages = [foreign.id, one?.id ?? "", two?.id ?? ""];

    const { returned } = await findReturned(manager, { projectId, passages, keys: [], many: 0 });

    expect(returned?.versionId).toBe(versionId);
  });

  it("is not offered to somebody who does not work in its language", async () => {
    const given = await givenPairedVersion();
    const { projectId, manager } = given;
    const file = await givenOut(given, "xliff");
    const where = { projectId_userId: { projectId, userId: manager.userId } };
    await db.member.update({ where, data: { languages: ["ur"] } });

    expect(await dropped(given, "ferry.xlf", file)).toBeNull();
  });

  it("is not guessed by its name", async () => {
    const given = await givenPairedVersion();
    const file = new TextEncoder().encode("Die Fähre fährt um neun.\n");

    expect(await dropped(given, "ferry.txt", file)).toBeNull();
  });
});

const SOURCE = { "@@locale": "en", leave: "It leaves at nine.", wide: "It is wide.", on: "On." };
const arb = (strings: object) => new TextEncoder().encode(JSON.stringify(strings));

async function givenStrings() {
  const { projectId, manager } = await givenProject();
  const { documentId } = await importDocument(manager, {
    ...{ projectId, again: false, sourceLanguage: "en" },
    source: { name: "app.arb", bytes: arb(SOURCE) },
  });
  const german = { projectId, documentId, language: "de", name: "Deutsch" };
  const { versionId } = await createVersion(manager, german);
  const ask = (strings: object) => dropped({ projectId, manager }, "app.arb", arb(strings));
  return { projectId, manager, documentId, versionId, german, ask };
}

describe("a file of strings, dropped on its project", () => {
  it("is known by its keys and the language it names", async () => {
    const { ask, versionId, documentId } = await givenStrings();

    expect(await ask({ "@@locale": "de", leave: "Um neun.", wide: "Breit." })).toMatchObject({
      ...{ versionId, documentId, title: "app", language: "de" },
    });
  });

  it.each([
    ["names no language", { leave: "Um neun.", wide: "Breit." }],
    ["names the language of the source", { ...SOURCE, leave: "It leaves at ten." }],
    ["names another language", { "@@locale": "fr", leave: "À neuf heures.", wide: "Large." }],
    ["has a key that is not there", { "@@locale": "de", leave: "Um neun.", wide: "B", no: "Nein" }],
    ["has one key of many", { "@@locale": "de", leave: "Um neun." }],
  ])("is not known where it %s", async (_, strings) => {
    const { ask } = await givenStrings();

    expect(await ask(strings)).toBeNull();
  });

  it("is not known where two versions may be meant", async () => {
    const { ask, manager, german } = await givenStrings();
    await createVersion(manager, { ...german, name: "Noch einmal" });

    expect(await ask({ "@@locale": "de", leave: "Um neun.", wide: "Breit." })).toBeNull();
  });
});
