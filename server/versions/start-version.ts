import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";
import type { ReadUpload } from "../documents/read-upload";
import { storeOriginal } from "../documents/store-original";
import { startJob } from "../jobs/start-job";
import { record } from "../record/record";
import { Refusal } from "../refusal";

type NewVersion = {
  readonly documentId: string;
  readonly language: string;
  readonly name: string;
  readonly translator?: string | undefined;
};

type Writer = { readonly project: PermittedProject; readonly actor: Actor };

/** A version of which nothing is paired yet. */
export async function newVersion(
  tx: Db,
  { project, actor }: Writer,
  { documentId, language, name, translator, originalId }: NewVersion & { originalId?: string },
): Promise<string> {
  const { id } = await tx.version.create({
    data: {
      documentId,
      language,
      name,
      translator: translator ?? null,
      originalId: originalId ?? null,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  const detail = { language, name };
  await record(tx, { project, actor }, "version-created", { documentId, versionId: id, detail });
  return id;
}

/** A version from a finished translation, and the job that pairs it with its document. */
export async function versionToAlign(
  tx: Db,
  writer: Writer,
  { upload, ...version }: NewVersion & { readonly upload: ReadUpload },
): Promise<{ versionId: string; jobId: string }> {
  await refuseTwice(tx, version.documentId, upload);
  const originalId = await storeOriginal(tx, upload);
  const versionId = await newVersion(tx, writer, { ...version, originalId });
  const job = await startJob(tx, writer, { kind: "align", versionId, input: { versionId } });
  return { versionId, jobId: job.id };
}

/** The same file twice is nearly always the same file dropped twice. */
async function refuseTwice(tx: Db, documentId: string, { sha256, fileName }: ReadUpload) {
  const twin = await tx.version.findFirst({
    where: { documentId, original: { sha256 } },
    select: { id: true },
  });
  if (twin === null) return;
  throw new Refusal("conflict", { reason: "already-here", fileName, versionId: twin.id });
}
