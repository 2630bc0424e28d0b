import type { Db } from "../db";
import { PLANNED_ONCE } from "../statement-name";

/** The last text of a passage that a machine wrote; nothing where none ever did. */
export async function machineText(db: Db, passageId: string): Promise<string | undefined> {
  return (await machineTexts(db, [passageId])).get(passageId);
}

/** The same of many. */
export async function machineTexts(
  db: Db,
  passageIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const last = await db.$queryRaw<{ id: string; text: string }[]>`
    ${PLANNED_ONCE} select distinct on (r."passageId") r."passageId" as id, r.text
      from "Revision" r
     where r."passageId" = any(${passageIds}::uuid[]) and r.origin = 'machine'
     order by r."passageId", r.number desc`;
  return new Map(last.map(({ id, text }) => [id, text]));
}
