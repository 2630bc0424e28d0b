import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { holdVersions } from "../versions/hold-versions";
import { refuseApproved } from "../versions/refuse-approved";
import { deleteOriginals } from "./delete-originals";
import { documentIn } from "./document-in";

export const deleteDocumentInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

/** Takes a document away with its versions, as long as nobody ever approved anything in them. The record stays. */
export async function deleteDocument(
  actor: Actor,
  { projectId, documentId }: z.infer<typeof deleteDocumentInput>,
): Promise<{ documentId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    const { title } = await documentIn(tx, project, documentId);
    await holdVersions(tx, { documentId });
    await refuseApproved(tx, { version: { documentId } });
    await tx.job.updateMany({ where: { version: { documentId } }, data: { cancel: true } });
    const { originalId, versions, changes } = await tx.document.delete({
      where: { id: documentId },
      select: {
        originalId: true,
        versions: { select: { originalId: true, deliveries: { select: { originalId: true } } } },
        changes: { select: { originalId: true, formerId: true } },
      },
    });
    const files = versions.flatMap(({ deliveries, ...version }) => [version, ...deliveries]);
    const sources = changes.flatMap((change) => [change.originalId, change.formerId]);
    await deleteOriginals(tx, [originalId, ...files.map((file) => file.originalId), ...sources]);
    await record(tx, { project, actor }, "document-deleted", { documentId, detail: { title } });
    return { documentId };
  });
}
