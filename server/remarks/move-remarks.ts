import type { PairedChange, PairedRow } from "../alignment/paired-row";
import type { Db } from "../db";

/**
 * Remarks follow the paragraphs they are about: from a passage that makes way to the one that holds
 * its paragraphs now, and back when a change of the pairing is undone.
 */
export async function moveRemarks(
  tx: Db,
  versionId: string,
  { removed, inserted }: Rows,
): Promise<void> {
  const before = new Set(removed.map(({ id }) => id));
  const after = new Set(inserted.map(({ id }) => id));
  const moves = removed
    .filter(({ id }) => !after.has(id))
    .flatMap((row) => ({ from: row.id, to: heirOf(row, { removed, inserted })?.id ?? [] }));
  const back = inserted.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  if (moves.length === 0 && back.length === 0) return;
  const moved = JSON.stringify(moves);
  await tx.$executeRaw`
    with moves as materialized (
      select * from json_to_recordset(${moved}::json) as given ("from" uuid, "to" uuid)
    ), returned as (
      update "Comment" set "passageId" = "wasOn", "wasOn" = null
       where "versionId" = ${versionId}::uuid and "wasOn" = any(${back}::uuid[])
    ), carried as (
      update "Comment" c
         set "passageId" = m."to", "wasOn" = coalesce(c."wasOn", c."passageId")
        from moves m where c."passageId" = m."from" and c."versionId" = ${versionId}::uuid
    ), "returnedNotes" as (
      update "Note" set "passageId" = "wasOn", "wasOn" = null
       where "versionId" = ${versionId}::uuid and "wasOn" = any(${back}::uuid[])
    )
    update "Note" n
       set "passageId" = m."to", "wasOn" = coalesce(n."wasOn", n."passageId")
      from moves m where n."passageId" = m."from" and n."versionId" = ${versionId}::uuid`;
}

type Rows = Pick<PairedChange, "removed" | "inserted">;

/** Who holds the paragraphs now; where nobody does, the last before it that stays, or the first of all. */
function heirOf(row: PairedRow, { removed, inserted }: Rows): PairedRow | undefined {
  const holder = inserted.find((each) => each.paragraphs.some((id) => row.paragraphs.includes(id)));
  if (holder !== undefined) return holder;
  const before = new Set(removed.slice(0, removed.indexOf(row)).map(({ id }) => id));
  return inserted.findLast(({ id }) => before.has(id)) ?? inserted[0];
}
