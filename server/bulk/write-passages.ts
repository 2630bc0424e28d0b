import { Prisma } from "@/prisma/client/client";
import type { Db } from "../db";
import { fillRepetitions } from "../memory/fill-repetitions";
import { rememberUnits, type Unit, unitsInTurns } from "../memory/remember";
import { projectCutter } from "../sentences/project-cutter";
import type { Writer } from "../versions/passage-in";
import { statementHashes } from "../versions/text-hashes";
import type { Decided } from "./decide";

type Many = {
  readonly versionId: string;
  readonly documentId: string;
  readonly bulkId: string;
  readonly decided: readonly Decided[];
};

/**
 * What `writePassage` does to one passage, done to many by one statement: each with its revision, its
 * entry in the record, its approval, fault and memory. A passage that is no longer at the revision it
 * was decided at is left as it is. (Saving is asked a thousand times as often, so it has a
 * statement of its own that is planned once.)
 * @returns the ids of those that were written
 */
export async function writePassages(
  tx: Db,
  writer: Writer,
  { versionId, documentId, bulkId, decided }: Many,
): Promise<ReadonlySet<string>> {
  const { actor, permit } = writer;
  const rows = JSON.stringify(decided.map(rowOf));
  const units = await unitsInTurns(
    decided.filter(({ decision }) => decision.remembers).map(({ passage }) => passage),
    await projectCutter(tx, permit.project),
  );
  const written = await tx.$queryRaw<{ id: string }[]>`
    with given as materialized (
      select * from json_to_recordset(${rows}::json)
        as g (id uuid, seen int, text text, status text, "writtenById" text, "alsoByIds" json,
              "correctedById" text, "submittedById" text, confirmed boolean, "gapAccepted" text,
              origin text, lifts text, deed text, detail jsonb, answers boolean,
              approval jsonb, fault jsonb)
    ), changed as (
      update "Passage" p
         set text = g.text, status = g.status::"Status", "writtenById" = g."writtenById",
             "alsoByIds" = array(select json_array_elements_text(g."alsoByIds")),
             "writtenName" = case when g."writtenById" is null then p."writtenName" end,
             "correctedById" = g."correctedById", "submittedById" = g."submittedById",
             confirmed = g.confirmed, "gapAccepted" = g."gapAccepted",
             revision = p.revision + 1, "updatedAt" = now()
        from given g
       where p.id = g.id and p."versionId" = ${versionId}::uuid and p.revision = g.seen
      returning p.*, g.origin, g.lifts, g.deed, g.detail, g.answers, g.approval, g.fault
    ), remembered as (
      insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
      select uuid_v7(), "versionId", id, revision, text, status,
             coalesce(changed.origin::"Origin",
               (select r.origin from "Revision" r
                 where r."passageId" = changed.id and r.number < changed.revision
                 order by r.number desc limit 1),
               'typed'),
             ${actor.userId}
        from changed
    ), lifted as (
      update "Approval" a
         set "liftedAt" = now(), "liftedById" = ${actor.userId}, "liftedBecause" = changed.lifts
        from changed
       where a."passageId" = changed.id and a."liftedAt" is null and changed.lifts is not null
    ), answered as (
      update "Return" r set "answeredAt" = now()
        from changed
       where r."passageId" = changed.id and changed.answers and r."answeredAt" is null
    ), recorded as (
      insert into "RecordEntry"
             ("projectId", "documentId", "versionId", "passageId", "actorId", deed, detail)
      select ${permit.project}::uuid, ${documentId}::uuid, "versionId", id, ${actor.userId}, deed,
             jsonb_build_object('revision', revision, 'status', status, 'bulk', ${bulkId}::text)
               || detail
        from changed
       order by position
    ), stated as (
      insert into "Approval" (id, "versionId", "passageId", revision, "sourceHash", "targetHash",
             "alignmentHash", "byId", role, step, "ownWords", corrected)
      select uuid_v7(), "versionId", changed.id, revision, a."sourceHash", a."targetHash",
             a."alignmentHash", ${actor.userId}, ${permit.role}::"Role", a.step, a."ownWords",
             coalesce("correctedById" = ${actor.userId}, false)
        from changed
        cross join lateral jsonb_to_record(changed.approval)
          as a ("sourceHash" text, "targetHash" text, "alignmentHash" text, step int,
                "ownWords" boolean)
       where jsonb_typeof(changed.approval) = 'object'
    ), explained as (
      insert into "Return" (id, "versionId", "passageId", revision, category, subtype, severity,
             comment, noted, "writerId", "byId")
      select uuid_v7(), "versionId", changed.id, revision, f.category, f.subtype, f.severity,
             f.comment, false, "writtenById", ${actor.userId}
        from changed
        cross join lateral jsonb_to_record(changed.fault)
          as f (category text, subtype text, severity text, comment text)
       where jsonb_typeof(changed.fault) = 'object'
    )${kept(writer, units)}${repeated(writer, decided)}
    select id from changed`;
  return new Set(written.map(({ id }) => id));
}

const kept = (writer: Writer, units: readonly Unit[]) =>
  units.length === 0 ? Prisma.empty : Prisma.sql`, kept as (${rememberUnits(writer, units)})`;

/** Where the project wants it. */
function repeated(writer: Writer, decided: readonly Decided[]): Prisma.Sql {
  const repeating = decided.filter(({ decision }) => decision.repeats);
  if (!writer.permit.fillsRepetitions || repeating.length === 0) return Prisma.empty;
  return fillRepetitions(
    writer,
    repeating.map(({ passage }) => passage),
  );
}

function rowOf({ passage, decision }: Decided) {
  const { change, approval, fault } = decision;
  return {
    ...change,
    ...{ id: passage.id, seen: passage.revision, detail: change.detail ?? {} },
    answers: change.status !== "returned" && passage.status === "returned",
    approval: approval && { ...approval, ...statementHashes(passage) },
    fault: fault ?? null,
  };
}
