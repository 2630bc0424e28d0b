import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, transaction } from "../db";
import { problemsToKeep } from "../documents/import-document";
import { readSource } from "../documents/read-source";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { markContested } from "../terms/mark-contested";
import { exchangeParagraphs } from "./exchange-paragraphs";
import { followRanges } from "./follow-ranges";
import { heldVersions } from "./held-versions";
import { keepMarks, marksFollow } from "./marks-follow";
import { newSource } from "./new-source";
import { type ChangeCounts, countsOf, heldDocument, type StoredPlan } from "./source-change";
import { underNewSource } from "./under-new-source";

export const applySourceInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  changeId: z.uuid(),
});

/**
 * Puts a newer text in the place of a document's, as it was proposed. Passages whose source stays
 * keep everything; those whose source changed are outdated; those whose source is gone go, and what they
 * said is kept with the change. All or nothing, in all versions at once.
 */
export async function applySource(
  actor: Actor,
  { projectId, documentId, changeId }: z.infer<typeof applySourceInput>,
): Promise<{ documentId: string; counts: ChangeCounts }> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "import", projectId);
    const { project } = permitted;
    const document = await heldDocument(tx, project, documentId);
    const change = await proposedChange(tx, { id: changeId, documentId });
    if (change.source !== document.source) {
      throw new Refusal("conflict", { reason: "source-moved-on" });
    }
    await refuseAligning(tx, documentId);
    const { fileName: name, bytes } = change.original;
    const upload = readSource({ name, bytes });
    const source = await newSource(tx, { documentId, plan: change.plan, reading: upload.reading });
    const versions = await heldVersions(tx, documentId);
    await keepMarks(tx, documentId, source);
    await exchangeParagraphs(tx, documentId, source);
    await marksFollow(tx, documentId, source);
    await markContested(tx, project, documentId);
    await followRanges(tx, documentId, source);
    for (const version of versions) {
      await underNewSource(
        tx,
        { actor, permit: permitted },
        { ...version, documentId, changeId, source },
      );
    }
    await tx.document.update({
      where: { id: documentId },
      data: {
        source: { increment: 1 },
        originalId: change.originalId,
        problems: problemsToKeep(upload.reading.problems),
      },
      select: { id: true },
    });
    await tx.sourceChange.update({
      where: { id: changeId },
      data: {
        ...{ state: "applied", formerId: document.originalId },
        ...{ appliedById: actor.userId, appliedAt: new Date() },
      },
      select: { id: true },
    });
    const counts = countsOf(change.plan);
    const detail = { changeId, fileName: upload.fileName, sha256: upload.sha256, ...counts };
    await record(tx, { project, actor }, "source-changed", { documentId, detail });
    return { documentId, counts };
  });
}

async function proposedChange(tx: Db, where: { id: string; documentId: string }) {
  const change = await tx.sourceChange.findFirst({
    where: { ...where, state: "proposed" },
    select: {
      ...{ source: true, plan: true, originalId: true },
      original: { select: { fileName: true, bytes: true } },
    },
  });
  if (change === null) throw new Refusal("not-found");
  return { ...change, plan: change.plan as unknown as StoredPlan };
}

/** A version that is just being paired goes by the text that was there when that began. */
async function refuseAligning(tx: Db, documentId: string): Promise<void> {
  const job = await tx.job.findFirst({
    where: { version: { documentId }, kind: "align", state: { in: ["waiting", "running"] } },
    select: { id: true },
  });
  if (job !== null) throw new Refusal("conflict", { reason: "still-aligning" });
}
