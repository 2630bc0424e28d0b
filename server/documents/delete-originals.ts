import type { Db } from "../db";

/** Forgets the bytes of files that nothing refers to any more. */
export async function deleteOriginals(tx: Db, ids: readonly (string | null)[]): Promise<void> {
  const none = { none: {} };
  const unused = {
    ...{ documents: none, versions: none, deliveries: none },
    ...{ proposed: none, replaced: none },
  };
  await tx.original.deleteMany({ where: { id: { in: ids.flatMap((id) => id ?? []) }, ...unused } });
}
