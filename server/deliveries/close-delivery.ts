import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { deliveryIn } from "./delivery-in";

export const closeDeliveryInput = z.object({ projectId: z.uuid(), deliveryId: z.uuid() });

/** Says that nothing more is wanted of a delivery. It is kept, and no longer shown among those that wait. */
export async function closeDelivery(
  actor: Actor,
  { projectId, deliveryId }: z.infer<typeof closeDeliveryInput>,
): Promise<{ documentId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "write", projectId);
    const { version, original } = await deliveryIn(tx, project, deliveryId);
    const { id: versionId, documentId } = version;
    const closed = await tx.delivery.updateMany({
      where: { id: deliveryId, closedAt: null },
      data: { closedAt: new Date() },
    });
    const detail = { deliveryId, fileName: original.fileName };
    if (closed.count > 0) {
      await record(tx, { project, actor }, "delivery-closed", { documentId, versionId, detail });
    }
    return { documentId };
  });
}
