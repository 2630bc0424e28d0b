import type { Db } from "../db";
import { PLANNED_ONCE } from "../statement-name";

/** The last text of a passage that was taken from a machine; nothing where none ever was. */
export async function machineText(db: Db, passageId: string): Promise<string | undefined> {
  const last = await db.revision.findFirst({
    where: { passageId, origin: "machine" },
    orderBy: { number: "desc" },
    select: { text: true },
  });
  return last?.text;
}

/**
 * Of each of some passages what a machine has said: the last text that was taken from one, and all
 * that was only shown, which somebody may have typed over. None for a passage that no machine was asked about.
 */
export async function machineTexts(
  db: Db,
  passageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (passageIds.length === 0) return new Map();
  const said = await db.$queryRaw<{ id: string; texts: string[] }[]>`
    ${PLANNED_ONCE} with asked as (
      select unnest(${passageIds}::uuid[]) as id
    ), said as (
      select a.id, r.text
        from asked a
       cross join lateral (
         select r.text from "Revision" r
          where r."passageId" = a.id and r.origin = 'machine'
          order by r.number desc limit 1) r
       union all
      select a.id, s.text
        from asked a
        join "MachineShown" s on s."passageId" = a.id
    )
    select id, array_agg(text) as texts from said group by id`;
  return new Map(said.map(({ id, texts }) => [id, texts]));
}

/** Keeps what somebody is shown for a passage. */
export async function keepShown(db: Db, passageId: string, text: string): Promise<void> {
  await db.$executeRaw`
    insert into "MachineShown" ("passageId", hash, text)
    values (${passageId}::uuid, md5(${text}), ${text})
    on conflict do nothing`;
}
