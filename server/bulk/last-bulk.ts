import type { Actor } from "../access";
import type { Db } from "../db";

/** What somebody did last in bulk in a version, if they have not taken it back. */
export async function lastBulk(db: Db, { userId }: Actor, versionId: string) {
  const last = await db.bulk.findFirst({
    where: { versionId, byId: userId },
    orderBy: { at: "desc" },
    select: { id: true, deed: true, count: true, at: true, undoneAt: true },
  });
  if (last === null || last.undoneAt !== null) return null;
  return { bulkId: last.id, deed: last.deed, count: last.count, at: last.at.toISOString() };
}
