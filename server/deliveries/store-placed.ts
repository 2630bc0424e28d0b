import type { PlacedText } from "@/domain/deliveries/placed";
import type { Db } from "../db";

/** Keeps what a delivery brought, by one statement however much it is. */
export async function storePlaced(
  tx: Db,
  deliveryId: string,
  texts: readonly PlacedText[],
): Promise<void> {
  const rows = texts.map((text, position) => ({ ...text, position }));
  await tx.$executeRaw`
    insert into "DeliveredText"
           ("deliveryId", position, place, "passageId", revision, source, text)
    select ${deliveryId}::uuid, position, place, "passageId", revision, source, text
      from json_to_recordset(${JSON.stringify(rows)}::json) as given
           (position int, place text, "passageId" uuid, revision int, source text, text text)`;
  await tx.delivery.update({
    where: { id: deliveryId },
    data: { placedAt: new Date() },
    select: { id: true },
  });
}
