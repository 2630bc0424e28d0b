import { z } from "zod";
import { type Actor, permit } from "../access";
import { db, transaction } from "../db";
import { readSource } from "../documents/read-source";
import { uploadInput } from "../documents/read-upload";
import { storeOriginal } from "../documents/store-original";
import { prepareQueue } from "../jobs/queue";
import { startJob } from "../jobs/start-job";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { forgetProposals } from "./drop-source";
import { heldDocument } from "./source-change";

export const proposeSourceInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  source: uploadInput,
});

/**
 * Brings in a newer text of a document and has it compared with the one that is there. Nothing else
 * changes until somebody has looked and said so; a proposal before it is dropped.
 */
export async function proposeSource(
  actor: Actor,
  { projectId, documentId, source }: z.infer<typeof proposeSourceInput>,
): Promise<{ documentId: string; changeId: string; jobId: string }> {
  await permit(db, actor, "import", projectId);
  const upload = readSource(source);
  await prepareQueue();
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    const document = await heldDocument(tx, project, documentId);
    const { fileName, sha256 } = upload;
    if (document.sha256 === sha256) throw new Refusal("conflict", { reason: "same-source" });
    await forgetProposals(tx, documentId);
    const { id: changeId } = await tx.sourceChange.create({
      data: {
        ...{ documentId, source: document.source, byId: actor.userId },
        originalId: await storeOriginal(tx, upload),
      },
      select: { id: true },
    });
    const writer = { project, actor };
    const job = await startJob(tx, writer, { kind: "compare-source", input: { changeId } });
    await record(tx, writer, "source-proposed", { documentId, detail: { fileName, sha256 } });
    return { documentId, changeId, jobId: job.id };
  });
}
