import { randomUUID } from "node:crypto";
import type { Role } from "@/prisma/client/enums";
import type { Actor } from "@/server/access";
import { storeAlignment } from "@/server/alignment/store-alignment";
import { db, transaction } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { createVersion } from "@/server/versions/create-version";
import type { PassageRow } from "@/server/versions/passage-row";
import { readPassages } from "@/server/versions/read-passages";

/** Somebody with an account and no project. */
export async function givenStranger(name = "A stranger"): Promise<Actor> {
  const id = randomUUID();
  await db.user.create({ data: { id, name, email: `${id}@desk.example` } });
  return { userId: id };
}

/** Somebody who works on a project. */
export async function givenMember(
  projectId: string,
  role: Role = "translator",
  languages: string[] = [],
): Promise<Actor> {
  const actor = await givenStranger(`The ${role}`);
  await db.member.create({ data: { projectId, userId: actor.userId, role, languages } });
  return actor;
}

/** A project of its own for each test, and who manages it. */
export async function givenProject({ allowsOwnApproval = false } = {}) {
  const { id: projectId } = await db.project.create({
    data: { name: "The river", allowsOwnApproval },
  });
  return { projectId, manager: await givenMember(projectId, "manager") };
}

export const SOURCE = [
  "The ferry leaves at nine.",
  "Nobody is on it.",
  "The river is wide tonight.",
];

export const TARGET = [
  "Die Fähre fährt um neun.",
  "Niemand ist an Bord.",
  "Der Fluss ist breit heute Nacht.",
];

/** A plain text as somebody drops it on the desk. */
export const upload = (name: string, paragraphs: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${paragraphs.join("\n\n")}\n`),
});

/** A document of three paragraphs in a project of its own. */
export async function givenDocument(paragraphs: readonly string[] = SOURCE, rules = {}) {
  const { projectId, manager } = await givenProject(rules);
  const { documentId } = await importDocument(manager, {
    projectId,
    source: upload("ferry.txt", paragraphs),
    sourceLanguage: "en",
    again: false,
  });
  return { projectId, manager, documentId };
}

type Given = Awaited<ReturnType<typeof givenDocument>>;

/** A version nobody has written in yet, with a translator and a reviewer. */
export async function givenVersion({
  paragraphs = SOURCE,
  allowsOwnApproval = false,
  language = "de",
}: {
  paragraphs?: readonly string[];
  allowsOwnApproval?: boolean;
  language?: string;
} = {}) {
  const document = await givenDocument(paragraphs, { allowsOwnApproval });
  const { projectId, documentId } = document;
  const version = { projectId, documentId, language, name: "Deutsch" };
  const { versionId } = await createVersion(document.manager, version);
  return withPeople(document, versionId);
}

/** A finished translation that has been paired, one to one unless `source` says otherwise. */
export async function givenPairedVersion({
  paragraphs = SOURCE,
  texts = TARGET,
  sources = texts.map((_, at) => [at]),
  moved = [],
}: {
  paragraphs?: readonly string[];
  texts?: readonly string[];
  sources?: readonly (readonly number[])[];
  /** Positions of texts that were found elsewhere in the translation. */
  moved?: readonly number[];
} = {}) {
  const document = await givenDocument(paragraphs);
  const { documentId, manager } = document;
  const { id: versionId } = await db.version.create({
    data: { documentId, language: "de", name: "Deutsch", createdById: manager.userId },
  });
  const passages = texts.map((text, position) => ({
    position,
    source: sources[position] ?? [],
    text,
    confidence: 0.9,
    moved: moved.includes(position),
  }));
  const alignment = { likelihood: 1, reliable: true };
  await transaction((tx) =>
    storeAlignment(tx, manager, { versionId, documentId, passages, alignment }),
  );
  return withPeople(document, versionId);
}

async function withPeople(document: Given, versionId: string) {
  const { projectId, manager } = document;
  return {
    ...document,
    versionId,
    translator: await givenMember(projectId, "translator"),
    reviewer: await givenMember(projectId, "reviewer"),
    rows: () => rowsOf(manager, { projectId, versionId }),
    /** What every use case about a passage asks for. */
    passage: async (position: number) => {
      const [row] = (await rowsOf(manager, { projectId, versionId })).slice(position);
      if (row === undefined) throw new Error(`no passage at ${position}`);
      return { projectId, versionId, passageId: row.id, revision: row.revision };
    },
  };
}

async function rowsOf(
  actor: Actor,
  version: { projectId: string; versionId: string },
): Promise<PassageRow[]> {
  return (await readPassages(actor, { ...version, from: 0, count: 500 })).rows;
}
