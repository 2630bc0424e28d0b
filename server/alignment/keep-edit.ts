import type { Actor } from "../access";
import type { Db } from "../db";
import type { PairedChange } from "./paired-row";

type Kept = {
  readonly versionId: string;
  readonly pairing: number;
  readonly kind: string;
  readonly change: PairedChange;
};

/** Keeps a change of the pairing as it was done. Raw: a shift may hold ten thousand rows, and Prisma takes long over so much JSON. */
export async function keepEdit(
  tx: Db,
  { userId }: Actor,
  { versionId, pairing, kind, change }: Kept,
) {
  await tx.$executeRaw`
    insert into "PairingEdit" (id, "versionId", pairing, kind, change, "byId")
    values (uuid_v7(), ${versionId}::uuid, ${pairing}, ${kind}, ${JSON.stringify(change)}::jsonb,
            ${userId})`;
}
