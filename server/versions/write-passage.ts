import type { Credits } from "@/domain/review/own-words";
import type { Status } from "@/domain/review/status";
import { Prisma } from "@/prisma/client/client";
import type { Origin } from "@/prisma/client/enums";
import type { Db } from "../db";
import type { Deed } from "../record/record";
import { Refusal } from "../refusal";
import { PLANNED_ONCE } from "../statement-name";
import type { Passage, Writer } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { type FoundRow, rowOf, shownRows } from "./passage-rows";
import { standingPassage } from "./standing-passage";

/** Why an approval no longer holds. */
export type Lifting = "text" | "pairing" | "source" | "returned" | "withdrawn";

export type PassageChange = Credits & {
  readonly text: string;
  readonly status: Status;
  readonly confirmed: boolean;
  readonly gapAccepted: string | null;
  readonly submittedById: string | null;
  /** Where the text comes from; nothing when the text stays, and then that of the text before. */
  readonly origin: Origin | null;
  /** What lifts an approval that still holds; nothing leaves it. */
  readonly lifts: Lifting | null;
  readonly deed: Deed;
  /** What the record keeps of the deed beside revision and status. */
  readonly detail?: Readonly<Record<string, boolean | number | string>>;
};

/**
 * What else is added in the same statement. Each is an `insert` that takes its rows from `changed`,
 * the passage as it has become: there is none where somebody was faster.
 */
type Additions = {
  /** Into "Approval", returning all of it. */
  readonly approval?: Prisma.Sql;
  /** Into "Return", returning all of it. */
  readonly why?: Prisma.Sql;
  readonly memory?: Prisma.Sql | null;
  /** Whole steps of the statement, each behind a comma, that take their text from `changed`. */
  readonly repetitions?: Prisma.Sql;
  /** What the writer says to a return. */
  readonly answer?: { readonly to: string; readonly text: string };
};

type Write = {
  readonly passage: Passage;
  /** The one the writer saw. If it is not that of the passage, as read and as it stands, nothing happens. */
  readonly revision: number;
  readonly change: PassageChange;
  readonly also?: Additions;
};

/**
 * Makes a change of one passage, with its revision, its entry in the record (which others are told of
 * when it is sealed) and what else belongs to the deed, in one statement, which is a transaction of
 * its own: people save while they type, and many do at once. Where somebody was faster the refusal
 * gives both texts back. The passage is found by its own key and the rest is only asked (`is true`): to
 * statistics from before a large import a whole version looks as short as one row. So do all approvals
 * of a desk to a plan from before its first: those of the passage are asked for by its key too.
 * @returns the row as this very change has left it
 */
export async function writePassage(
  db: Db,
  { actor, permit: { project } }: Writer,
  { passage, revision, change, also = {} }: Write,
): Promise<PassageRow> {
  const answers = change.status !== "returned" && passage.status === "returned";
  const [made] = await db.$queryRaw<FoundRow[]>`
    ${PLANNED_ONCE} with changed as (
      update "Passage"
         set text = ${change.text}, status = ${change.status}::"Status",
             "writtenById" = ${change.writtenById}, "alsoByIds" = ${[...change.alsoByIds]}::text[],
             "writtenName" = case when ${change.writtenById}::text is null then "writtenName" end,
             "correctedById" = ${change.correctedById}, "submittedById" = ${change.submittedById},
             confirmed = ${change.confirmed}, "gapAccepted" = ${change.gapAccepted},
             revision = revision + 1, "updatedAt" = now()
       where id = ${passage.id}::uuid and ("versionId" = ${passage.versionId}::uuid) is true
         and revision = ${revision} and revision = ${passage.revision}
      returning "Passage".*
    ), remembered as (
      insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
      select uuid_v7(), "versionId", id, revision, text, status,
             coalesce(${change.origin}::"Origin",
               (select r.origin from "Revision" r
                 where r."passageId" = changed.id and r.number < changed.revision
                 order by r.number desc limit 1),
               'typed'),
             ${actor.userId}
        from changed
    ), lifted as (
      update "Approval" a
         set "liftedAt" = now(), "liftedById" = ${actor.userId}, "liftedBecause" = ${change.lifts}
        from changed
       where a."passageId" = ${passage.id}::uuid and a."passageId" = changed.id
         and a."liftedAt" is null and ${change.lifts}::text is not null
      returning a.*
    ), answered as (
      update "Return" r
         set "answeredAt" = coalesce(r."answeredAt", now()),
             answer = coalesce(${also.answer?.text ?? null}, r.answer),
             "answeredById" = case when ${also.answer !== undefined} then ${actor.userId}
                                   else r."answeredById" end
        from changed
       where r."passageId" = ${passage.id}::uuid and r."passageId" = changed.id
         and (${answers} and r."answeredAt" is null or r.id = ${also.answer?.to ?? null}::uuid)
      returning r.*
    ), recorded as (
      insert into "RecordEntry"
             ("projectId", "documentId", "versionId", "passageId", "actorId", deed, detail)
      select ${project}::uuid, ${passage.documentId}::uuid, "versionId", id, ${actor.userId},
             ${change.deed}, jsonb_build_object('revision', revision, 'status', status)
               || ${JSON.stringify(change.detail ?? {})}::jsonb
        from changed
    )${added("stated", also.approval)}${added("explained", also.why)}${added("kept", also.memory)}${also.repetitions ?? Prisma.empty}
    ${asItBecomes(passage, also)}
    ${shownRows()}`;
  if (made !== undefined) return rowOf(made);
  throw new Refusal("conflict", { theirs: await standingPassage(db, passage) });
}

const added = (name: string, insert: Prisma.Sql | null | undefined) =>
  insert ? Prisma.sql`, ${Prisma.raw(name)} as (${insert})` : Prisma.empty;

/**
 * A statement sees its tables as they were before it. So behind the changes the three that a row is
 * read from are named anew, with what the changes have made of them.
 */
const asItBecomes = ({ id }: Passage, { approval, why }: Additions) => Prisma.sql`
    , "Approval" as (
      select * from "Approval"
       where "passageId" = ${id}::uuid and id not in (select id from lifted)
      union all select * from lifted
      ${approval ? Prisma.sql`union all select * from stated` : Prisma.empty}
    ), "Return" as (
      select * from "Return"
       where "passageId" = ${id}::uuid and id not in (select id from answered)
      union all select * from answered
      ${why ? Prisma.sql`union all select * from explained` : Prisma.empty}
    ), "Passage" as (
      select * from changed
    )`;
