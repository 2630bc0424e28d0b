import { z } from "zod";
import type { Reading } from "@/domain/formats/format";
import { type Actor, type PermittedProject, permit } from "../access";
import { type Db, db, transaction } from "../db";
import { prepareQueue } from "../jobs/queue";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { markContested } from "../terms/mark-contested";
import { versionToAlign } from "../versions/start-version";
import { languageOfText } from "./language-of-text";
import { languageTag } from "./language-tag";
import { readSource } from "./read-source";
import { type ReadUpload, readUpload, uploadInput } from "./read-upload";
import { storeOriginal } from "./store-original";
import { storeParagraphs } from "./store-paragraphs";

export const importDocumentInput = z.object({
  projectId: z.uuid(),
  source: uploadInput,
  /** A finished translation of it. */
  target: uploadInput.optional(),
  sourceLanguage: languageTag.optional(),
  targetLanguage: languageTag.optional(),
  versionName: z.string().trim().min(1).max(200).optional(),
  translator: z.string().trim().min(1).max(200).optional(),
  /** Import it although the project has this very file already. */
  again: z.boolean().default(false),
});

type ImportDocument = z.infer<typeof importDocumentInput>;
type Imported = { documentId: string; versionId?: string; jobId?: string };

/** Brings in a source text, and a finished translation beside it where there is one. All or nothing. */
export async function importDocument(actor: Actor, input: ImportDocument): Promise<Imported> {
  await permit(db, actor, "import", input.projectId);
  const source = readSource(input.source);
  const target = input.target && readUpload(input.target);
  if (target?.sha256 === source.sha256) throw new Refusal("invalid", { reason: "same-file" });
  const sourceLanguage = languageOfText(source.reading, input.sourceLanguage);
  const language = target && languageOfText(target.reading, input.targetLanguage);
  if (target) await prepareQueue();
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", input.projectId);
    if (!input.again) await refuseTwice(tx, project, source);
    const writer = { project, actor };
    const documentId = await storeDocument(tx, writer, { upload: source, sourceLanguage });
    if (target === undefined || language === undefined) return { documentId };
    const name = input.versionName ?? input.translator ?? nameFrom(target.fileName);
    const { translator } = input;
    const version = { documentId, language, name, translator, upload: target };
    return { documentId, ...(await versionToAlign(tx, writer, version)) };
  });
}

/** The name of a file without its ending: what a version is called until somebody says better. */
export function nameFrom(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.]+$/, "");
}

type Source = { readonly upload: ReadUpload; readonly sourceLanguage: string };

export async function storeDocument(
  tx: Db,
  { project, actor }: { readonly project: PermittedProject; readonly actor: Actor },
  { upload, sourceLanguage }: Source,
): Promise<string> {
  const { attribution, problems, paragraphs } = upload.reading;
  const { id } = await tx.document.create({
    data: {
      projectId: project,
      sourceLanguage,
      ...attribution,
      title: attribution.title ?? nameFrom(upload.fileName),
      problems: problemsToKeep(problems),
      originalId: await storeOriginal(tx, upload),
      createdById: actor.userId,
    },
    select: { id: true },
  });
  await storeParagraphs(tx, id, paragraphs);
  await markContested(tx, project, id);
  const detail = {
    fileName: upload.fileName,
    sha256: upload.sha256,
    paragraphs: paragraphs.length,
  };
  await record(tx, { project, actor }, "document-imported", { documentId: id, detail });
  return id;
}

/** No more of them than a person would read. */
export function problemsToKeep(problems: Reading["problems"]) {
  return problems.slice(0, 1_000).map((problem) => ({ ...problem }));
}

/** The same file twice is nearly always the same file dropped twice. */
async function refuseTwice(tx: Db, project: PermittedProject, { sha256, fileName }: ReadUpload) {
  const twin = await tx.document.findFirst({
    where: { projectId: project, original: { sha256 } },
    select: { id: true },
  });
  if (twin === null) return;
  throw new Refusal("conflict", { reason: "already-here", fileName, documentId: twin.id });
}
