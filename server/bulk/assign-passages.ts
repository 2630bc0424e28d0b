import { mayDoIt } from "../assignments/assign";
import type { Db } from "../db";
import type { Passage, Version, Writer } from "../versions/passage-in";
import type { BulkDeed } from "./bulk-deed";
import type { Left } from "./decide";

/** The first and the last paragraph of a range, from 0. */
type Range = { readonly from: number; readonly to: number };

/** The paragraphs of passages, as few ranges as they make. What has no source cannot be given to anybody. */
export function rangesOf(passages: readonly Passage[]): {
  ranges: Range[];
  given: Passage[];
  left: Left;
} {
  const given = passages.filter(({ paragraphs }) => paragraphs.length > 0);
  const places = given.flatMap(({ paragraphs }) => paragraphs.map(({ position }) => position));
  const ranges: Range[] = [];
  for (const place of places.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last?.to === place - 1) ranges[ranges.length - 1] = { from: last.from, to: place };
    else ranges.push({ from: place, to: place });
  }
  const without = passages.length - given.length;
  return { ranges, given, left: without === 0 ? {} : { "gap-not-accepted": without } };
}

type Giving = {
  readonly version: Version;
  readonly passages: readonly Passage[];
  readonly deed: Extract<BulkDeed, { deed: "assign" }>;
};

/** Gives passages to somebody, by one statement: an assignment and an entry of the record for each range. */
export async function assignPassages(
  tx: Db,
  { actor, permit: { project } }: Writer,
  { version, passages, deed: { userId, work, dueAt = null } }: Giving,
): Promise<{ assignmentIds: string[]; given: readonly Passage[]; left: Left }> {
  await mayDoIt(tx, project, { userId, work, language: version.language });
  const { ranges, given, left } = rangesOf(passages);
  const made = await tx.$queryRaw<{ id: string }[]>`
    with made as (
      insert into "Assignment" (id, "versionId", "userId", work, "fromPosition", "toPosition",
             "dueAt", "byId")
      select uuid_v7(), ${version.id}::uuid, ${userId}, ${work}::"Work", r."from", r."to",
             ${dueAt}::timestamptz, ${actor.userId}
        from json_to_recordset(${JSON.stringify(ranges)}::json) as r ("from" int, "to" int)
      returning *
    ), recorded as (
      insert into "RecordEntry" ("projectId", "documentId", "versionId", "actorId", deed, detail)
      select ${project}::uuid, ${version.documentId}::uuid, ${version.id}::uuid, ${actor.userId},
             'assigned',
             jsonb_build_object('userId', ${userId}::text, 'work', ${work}::text,
               'from', "fromPosition" + 1, 'to', "toPosition" + 1, 'dueAt', ${dueAt}::text)
        from made
       order by "fromPosition"
    )
    select id from made`;
  return { assignmentIds: made.map(({ id }) => id), given, left };
}
