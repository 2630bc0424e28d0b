import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { documentIn } from "../documents/document-in";

export const listDeliveriesInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

/** The files that came back for versions of a document and wait for somebody to look at them. */
export async function listDeliveries(
  actor: Actor,
  { projectId, documentId }: z.infer<typeof listDeliveriesInput>,
): Promise<{ id: string; versionId: string; fileName: string; at: Date }[]> {
  const { project } = await permit(db, actor, "read", projectId);
  await documentIn(db, project, documentId);
  const open = await db.delivery.findMany({
    where: { closedAt: null, placedAt: { not: null }, version: { documentId } },
    orderBy: { at: "asc" },
    select: { id: true, versionId: true, at: true, original: { select: { fileName: true } } },
  });
  return open.map(({ original, ...delivery }) => ({ ...delivery, fileName: original.fileName }));
}
