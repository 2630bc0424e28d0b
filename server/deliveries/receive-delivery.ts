import { z } from "zod";
import { type Actor, inTheirLanguage, may, type PermittedProject, permit } from "../access";
import { type Db, db, transaction } from "../db";
import { type ReadUpload, readUpload } from "../documents/read-upload";
import { storeOriginal } from "../documents/store-original";
import { prepareQueue } from "../jobs/queue";
import { startJob } from "../jobs/start-job";
import { record } from "../record/record";
import { versionIn } from "../versions/version-in";

export const receiveDeliveryInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  target: z.object({ name: z.string().min(1).max(1_000), bytes: z.instanceof(Uint8Array) }),
  /** The words are of somebody outside the desk. Only who may bring in versions may say so: nobody approves their own words. */
  outside: z.boolean().default(false),
});

type Received = { documentId: string; versionId: string; deliveryId: string; jobId?: string };

/**
 * Takes a file in that was given out for translation, or any translation of the same document, and
 * starts the job that lays its texts beside the passages they answer. No passage is changed. The
 * same file twice is the same delivery, as long as it is open.
 */
export async function receiveDelivery(
  actor: Actor,
  { projectId, versionId, target, outside }: z.infer<typeof receiveDeliveryInput>,
): Promise<Received> {
  await permit(db, actor, "write", projectId);
  const upload = readUpload(target);
  await prepareQueue();
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "write", projectId);
    const { project } = permitted;
    const { documentId, language } = await versionIn(tx, project, versionId);
    inTheirLanguage(permitted, language);
    const before = await standing(tx, versionId, upload);
    if (before !== null) return { documentId, versionId, deliveryId: before.id };
    const isOutside = outside && may(permitted.role, "import");
    const about = { documentId, versionId, outside: isOutside, upload };
    return store(tx, { project, actor }, about);
  });
}

function standing(tx: Db, versionId: string, { sha256 }: ReadUpload) {
  return tx.delivery.findFirst({
    where: { versionId, closedAt: null, placedAt: { not: null }, original: { sha256 } },
    select: { id: true },
  });
}

type About = {
  readonly documentId: string;
  readonly versionId: string;
  readonly outside: boolean;
  readonly upload: ReadUpload;
};

async function store(
  tx: Db,
  writer: { readonly project: PermittedProject; readonly actor: Actor },
  { documentId, versionId, outside, upload }: About,
): Promise<Received> {
  const originalId = await storeOriginal(tx, upload);
  const { id: deliveryId } = await tx.delivery.create({
    data: { versionId, originalId, outside, byId: writer.actor.userId },
    select: { id: true },
  });
  const { fileName, sha256 } = upload;
  const detail = { deliveryId, fileName, sha256, outside };
  await record(tx, writer, "delivery-received", { documentId, versionId, detail });
  const job = await startJob(tx, writer, {
    kind: "place-delivery",
    versionId,
    input: { deliveryId },
  });
  return { documentId, versionId, deliveryId, jobId: job.id };
}
