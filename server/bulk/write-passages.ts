import { Prisma } from "@/prisma/client/client";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import type { Filled } from "../memory/empty-repetitions";
import { fillRepetitions } from "../memory/fill-repetitions";
import { rememberUnits, type Unit, unitsInTurns } from "../memory/remember";
import { permittedCutter } from "../sentences/project-cutter";
import { PLANNED_ONCE } from "../statement-name";
import type { Decision } from "../versions/decision";
import type { Passage, Writer } from "../versions/passage-in";
import { statementHashes } from "../versions/text-hashes";

/** What is done to a passage, and by whom. */
export type Decided = {
  readonly writer: Writer;
  readonly passage: Passage;
  readonly decision: Decision;
};

type Where = {
  readonly project: PermittedProject;
  readonly versionId: string;
  /** Of the deed in bulk that they are of, by which the record names it. */
  readonly bulkId?: string;
};

/**
 * What `writePassage` does to one passage, done to many by one statement: each with its revision, its
 * entry in the record, its approval, fault and memory. A passage that is no longer at the revision it
 * was decided at is left as it is. (Saving is asked a thousand times as often, so it has a
 * statement of its own.) Rows are found by ids that are given as an array: how many come out of JSON
 * PostgreSQL does not know, and reads whole tables for a hundred.
 */
export async function writePassages(
  tx: Db,
  { project, versionId, bulkId }: Where,
  decided: readonly Decided[],
): Promise<Written> {
  const [first] = decided;
  if (first === undefined) return { written: new Set(), filled: [] };
  const rows = decided.map((one) => rowOf(one, bulkId));
  const ids = idsOf(rows);
  const lifting = idsOf(rows.filter(({ lifts }) => lifts !== null));
  const answering = idsOf(rows.filter(({ answers }) => answers));
  const units = await unitsInTurns(
    decided.filter(({ decision }) => decision.remembers).map(({ passage }) => passage),
    await permittedCutter(tx, first.writer.permit),
  );
  const repeats = repeated(decided);
  const all = await tx.$queryRaw<{ id: string; filled: number | null }[]>`
    ${PLANNED_ONCE} with given as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as g (id uuid, seen int, "actorId" text, role text, "documentId" uuid, text text, status text, "writtenById" text, "alsoByIds" json,
              "correctedById" text, "submittedById" text, confirmed boolean, "gapAccepted" text,
              origin text, lifts text, deed text, detail jsonb, approval jsonb, fault jsonb)
    ), changed as (
      update "Passage" p
         set text = g.text, status = g.status::"Status", "writtenById" = g."writtenById",
             "alsoByIds" = array(select json_array_elements_text(g."alsoByIds")),
             "writtenName" = case when g."writtenById" is null then p."writtenName" end,
             "correctedById" = g."correctedById", "submittedById" = g."submittedById",
             confirmed = g.confirmed, "gapAccepted" = g."gapAccepted",
             revision = p.revision + 1, "updatedAt" = now()
        from given g
       where p.id = any(${ids}::uuid[]) and p.id = g.id
         and (p."versionId" = ${versionId}::uuid) is true and p.revision = g.seen
      returning p.*, g."actorId", g.role, g."documentId", g.origin, g.lifts, g.deed, g.detail, g.approval, g.fault
    ), remembered as (
      insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
      select uuid_v7(), "versionId", id, revision, text, status,
             coalesce(changed.origin::"Origin",
               (select r.origin from "Revision" r
                 where r."passageId" = changed.id and r.number < changed.revision
                 order by r.number desc limit 1),
               'typed'),
             "actorId"
        from changed
    ), lifted as (
      update "Approval" a
         set "liftedAt" = now(), "liftedById" = changed."actorId", "liftedBecause" = changed.lifts
        from changed
       where a."passageId" = any(${lifting}::uuid[]) and a."passageId" = changed.id
         and a."liftedAt" is null
    ), answered as (
      update "Return" r set "answeredAt" = now()
        from changed
       where r."passageId" = any(${answering}::uuid[]) and r."passageId" = changed.id
         and r."answeredAt" is null
    ), recorded as (
      insert into "RecordEntry"
             ("projectId", "documentId", "versionId", "passageId", "actorId", deed, detail)
      select ${project}::uuid, "documentId", "versionId", id, "actorId", deed,
             jsonb_build_object('revision', revision, 'status', status) || detail
        from changed
       order by position
    ), stated as (
      insert into "Approval" (id, "versionId", "passageId", revision, "sourceHash", "targetHash",
             "alignmentHash", "byId", role, step, "ownWords", corrected)
      select uuid_v7(), "versionId", changed.id, revision, a."sourceHash", a."targetHash",
             a."alignmentHash", "actorId", role::"Role", a.step, a."ownWords",
             coalesce("correctedById" = "actorId", false)
        from changed
        cross join lateral jsonb_to_record(changed.approval)
          as a ("sourceHash" text, "targetHash" text, "alignmentHash" text, step int,
                "ownWords" boolean)
       where jsonb_typeof(changed.approval) = 'object'
    ), explained as (
      insert into "Return" (id, "versionId", "passageId", revision, category, subtype, severity,
             comment, noted, "writerId", "byId")
      select uuid_v7(), "versionId", changed.id, revision, f.category, f.subtype, f.severity,
             f.comment, false, "writtenById", "actorId"
        from changed
        cross join lateral jsonb_to_record(changed.fault)
          as f (category text, subtype text, severity text, comment text)
       where jsonb_typeof(changed.fault) = 'object'
    )${kept(project, units)}${repeats ?? Prisma.empty}
    select id, null::int as filled from changed
    ${repeats ? Prisma.sql`union all select id, revision from repeated` : Prisma.empty}`;
  return {
    written: new Set(all.flatMap(({ id, filled }) => (filled === null ? [id] : []))),
    filled: all.flatMap(({ id, filled }) => (filled === null ? [] : [{ id, made: filled }])),
  };
}

type Written = {
  /** Ids of those that were written. */
  readonly written: ReadonlySet<string>;
  /** Repetitions that got their text from them. */
  readonly filled: readonly Filled[];
};

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

const kept = (project: PermittedProject, units: readonly Unit[]) =>
  units.length === 0
    ? Prisma.empty
    : Prisma.sql`, kept as (${rememberUnits({ project, approver: Prisma.sql`changed."actorId"` }, units)})`;

/** Where the project wants it: there all is by one person, for a repetition is in one writer's name. */
function repeated(decided: readonly Decided[]): Prisma.Sql | undefined {
  const repeating = decided.filter(({ decision }) => decision.repeats);
  const [first] = repeating;
  if (!first?.writer.permit.fillsRepetitions) return undefined;
  return fillRepetitions(
    first.writer,
    repeating.map(({ passage }) => passage),
  );
}

function rowOf({ writer, passage, decision }: Decided, bulk: string | undefined) {
  const { change, approval, fault } = decision;
  return {
    ...change,
    ...{ id: passage.id, seen: passage.revision, documentId: passage.documentId },
    ...{ actorId: writer.actor.userId, role: writer.permit.role },
    detail: { ...change.detail, ...(bulk !== undefined && { bulk }) },
    answers: change.status !== "returned" && passage.status === "returned",
    approval: approval && { ...approval, ...statementHashes(passage) },
    fault: fault ?? null,
  };
}
