import type { Db } from "../db";

/** The last text of a passage that a machine wrote; nothing where none ever did. */
export async function machineText(db: Db, passageId: string): Promise<string | undefined> {
  const last = await db.revision.findFirst({
    where: { passageId, origin: "machine" },
    orderBy: { number: "desc" },
    select: { text: true },
  });
  return last?.text;
}
