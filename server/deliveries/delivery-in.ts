import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** A delivery whose texts are laid beside their passages, or the refusal that says no more than that there is none. */
export async function deliveryIn(db: Db, project: PermittedProject, deliveryId: string) {
  const delivery = await db.delivery.findFirst({
    where: {
      id: deliveryId,
      placedAt: { not: null },
      version: { document: { projectId: project } },
    },
    select: {
      id: true,
      at: true,
      outside: true,
      closedAt: true,
      original: { select: { fileName: true } },
      version: { select: { id: true, documentId: true, language: true, name: true } },
    },
  });
  if (delivery === null) throw new Refusal("not-found");
  return delivery;
}
