import type { Actor } from "../access";
import type { Db } from "../db";
import { moveRemarks } from "../remarks/move-remarks";
import type { PairedChange, PairedRow } from "./paired-row";

type Place = {
  readonly versionId: string;
  readonly actor: Actor;
  /** What lifts the approvals of rows that change, and where the new revisions come from. */
  readonly because?: "pairing" | "source";
};

/**
 * Lays rows down in place of others, by a handful of statements however many they are: positions,
 * texts, which paragraph is where, lifted approvals and revisions. The rows must be held already
 * (`lockedRows`). A row that changes says so by a new revision.
 */
export async function replaceRows(
  tx: Db,
  place: Place,
  { at, removed, inserted }: PairedChange,
): Promise<void> {
  const { versionId } = place;
  const before = new Map(removed.map((row) => [row.id, row]));
  const stays = new Set(inserted.map(({ id }) => id));
  const gone = removed.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
  const changed = inserted.filter((row) => row.revision !== before.get(row.id)?.revision);
  const by = inserted.length - removed.length;

  if (by !== 0) await moveRest(tx, versionId, { from: at + removed.length, by });
  await layDown(tx, versionId, JSON.stringify(moving({ at, removed, inserted })));
  await relink(tx, versionId, JSON.stringify(changed));
  await moveRemarks(tx, versionId, { removed, inserted });
  await takeAway(tx, versionId, gone);
  await lift(tx, place, [...gone, ...changed.map(({ id }) => id)]);
  await remember(tx, place, JSON.stringify(changed));
}

/** The rows that are not as they were, or not where they were, with their positions. */
function moving({ at, removed, inserted }: PairedChange): (PairedRow & { position: number })[] {
  const before = new Map(removed.map((row, step) => [row.id, { row, step }]));
  return inserted.flatMap((row, step) => {
    const old = before.get(row.id);
    const stands = old?.step === step && old.row.revision === row.revision;
    return stands ? [] : [{ ...row, position: at + step }];
  });
}

async function moveRest(tx: Db, versionId: string, { from, by }: { from: number; by: number }) {
  await tx.passage.updateMany({
    where: { versionId, position: { gte: from } },
    data: { position: { increment: by } },
  });
}

async function layDown(tx: Db, versionId: string, rows: string): Promise<void> {
  await tx.$executeRaw`
    insert into "Passage" as p (id, "versionId", position, text, status, revision, confidence,
           confirmed, moved, "gapAccepted", "writtenById", "alsoByIds", "correctedById",
           "submittedById")
    select id, ${versionId}::uuid, position, text, status::"Status", revision, confidence,
           confirmed, coalesce(moved, false), "gapAccepted", "writtenById",
           array(select json_array_elements_text("alsoByIds")), "correctedById", "submittedById"
      from json_to_recordset(${rows}::json) as given
           (id uuid, position int, text text, status text, revision int, confidence float8,
            confirmed boolean, moved boolean, "gapAccepted" text, "writtenById" text, "alsoByIds" json,
            "correctedById" text, "submittedById" text)
        on conflict (id) do update
       set position = excluded.position, text = excluded.text, status = excluded.status,
           revision = excluded.revision, confidence = excluded.confidence,
           confirmed = excluded.confirmed, moved = excluded.moved,
           "gapAccepted" = excluded."gapAccepted",
           "writtenById" = excluded."writtenById", "alsoByIds" = excluded."alsoByIds",
           "correctedById" = excluded."correctedById", "submittedById" = excluded."submittedById",
           "updatedAt" = case when p.revision = excluded.revision then p."updatedAt" else now() end
     where p."versionId" = excluded."versionId"`;
}

async function relink(tx: Db, versionId: string, changed: string): Promise<void> {
  await tx.$executeRaw`
    insert into "PassageParagraph" as l ("versionId", "paragraphId", "passageId")
    select ${versionId}::uuid, paragraph.id::uuid, given.id
      from json_to_recordset(${changed}::json) as given (id uuid, paragraphs json)
      cross join lateral json_array_elements_text(given.paragraphs) as paragraph (id)
        on conflict ("versionId", "paragraphId") do update
       set "passageId" = excluded."passageId"
     where l."passageId" <> excluded."passageId"`;
}

/** Raw, because there may be more of them than one statement takes parameters. */
async function takeAway(tx: Db, versionId: string, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    delete from "Passage" where "versionId" = ${versionId}::uuid and id = any(${ids}::uuid[])`;
}

async function lift(
  tx: Db,
  { actor, because = "pairing" }: Place,
  passageIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    with answered as (
      update "Return" set "answeredAt" = now()
       where "passageId" = any(${passageIds}::uuid[]) and "answeredAt" is null
    )
    update "Approval"
       set "liftedAt" = now(), "liftedById" = ${actor.userId}, "liftedBecause" = ${because}
     where "passageId" = any(${passageIds}::uuid[]) and "liftedAt" is null`;
}

async function remember(
  tx: Db,
  { versionId, actor, because = "pairing" }: Place,
  changed: string,
): Promise<void> {
  const origin = because === "source" ? "source" : "paired";
  await tx.$executeRaw`
    insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
    select uuid_v7(), ${versionId}::uuid, id, revision, text, status::"Status",
           ${origin}::"Origin", ${actor.userId}
      from json_to_recordset(${changed}::json) as given
           (id uuid, revision int, text text, status text)`;
}
