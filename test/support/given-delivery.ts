import type { Actor } from "@/server/access";
import { db } from "@/server/db";

/** A file that came back for a version, with one text that belongs nowhere. */
export async function givenDelivery(versionId: string, { userId }: Actor): Promise<string> {
  const { id: originalId } = await db.original.create({
    data: { fileName: "back.xlf", format: "xliff", sha256: "", size: 0, bytes: new Uint8Array() },
  });
  const { id } = await db.delivery.create({
    data: {
      ...{ versionId, originalId, byId: userId, outside: true, placedAt: new Date() },
      texts: { create: { position: 0, place: "1", source: "", text: "Zurück." } },
    },
  });
  return id;
}
