import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { deleteOriginals } from "../documents/delete-originals";
import { record } from "../record/record";
import { holdVersions } from "./hold-versions";
import { refuseApproved } from "./refuse-approved";
import { versionIn } from "./version-in";

export const deleteVersionInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

/** Takes a version away with all its texts, as long as nobody ever approved anything in it. The record stays. */
export async function deleteVersion(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof deleteVersionInput>,
): Promise<{ documentId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    const { documentId } = await versionIn(tx, project, versionId);
    await holdVersions(tx, { id: versionId });
    await refuseApproved(tx, { versionId });
    await tx.job.updateMany({ where: { versionId }, data: { cancel: true } });
    const { name, language, originalId, deliveries } = await tx.version.delete({
      where: { id: versionId },
      select: {
        name: true,
        language: true,
        originalId: true,
        deliveries: { select: { originalId: true } },
      },
    });
    await deleteOriginals(tx, [originalId, ...deliveries.map((delivery) => delivery.originalId)]);
    const detail = { name, language };
    await record(tx, { project, actor }, "version-deleted", { documentId, versionId, detail });
    return { documentId };
  });
}
