import type { Db } from "../db";
import type { NewSource } from "./new-source";

/** Who was given some paragraphs keeps those very paragraphs, wherever they stand now. */
export async function followRanges(
  tx: Db,
  documentId: string,
  { before, now }: NewSource,
): Promise<void> {
  const places = [...before.values()].flatMap(({ id, position }) => {
    const there = now.get(id)?.position;
    return there === undefined ? [] : [{ before: position, now: there }];
  });
  await tx.$executeRaw`
    with ranges as (
      select a.id, min(place.now) as first, max(place.now) as last
        from "Assignment" a
        join "Version" v on v.id = a."versionId" and v."documentId" = ${documentId}::uuid
        join json_to_recordset(${JSON.stringify(places)}::json) as place (before int, now int)
          on place.before between a."fromPosition" and a."toPosition"
       group by a.id
    )
    update "Assignment" a set "fromPosition" = ranges.first, "toPosition" = ranges.last
      from ranges
     where a.id = ranges.id`;
}
