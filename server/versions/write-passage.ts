import type { Credits } from "@/domain/review/own-words";
import type { Status } from "@/domain/review/status";
import type { Origin } from "@/prisma/client/enums";
import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";
import { CHANNEL } from "../live/event";
import type { Deed } from "../record/record";
import { Refusal } from "../refusal";
import type { Passage } from "./passage-in";
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
  readonly detail?: Readonly<Record<string, boolean | number>>;
};

type Writer = { readonly project: PermittedProject; readonly actor: Actor };

/**
 * Makes a change of one passage, with its revision, its entry in the record and its notice, in one
 * statement: the editor saves while people type. `revision` is the one the writer saw; if it is no
 * longer that of the passage nothing happens and the refusal gives both texts back.
 * @returns the revision made
 */
export async function writePassage(
  tx: Db,
  { project, actor }: Writer,
  { passage, revision, change }: { passage: Passage; revision: number; change: PassageChange },
): Promise<number> {
  const answers = change.status !== "returned" && passage.status === "returned";
  const [made] = await tx.$queryRaw<{ revision: number }[]>`
    with changed as (
      update "Passage"
         set text = ${change.text}, status = ${change.status}::"Status",
             "writtenById" = ${change.writtenById}, "alsoByIds" = ${[...change.alsoByIds]}::text[],
             "correctedById" = ${change.correctedById}, "submittedById" = ${change.submittedById},
             confirmed = ${change.confirmed}, "gapAccepted" = ${change.gapAccepted},
             revision = revision + 1, "updatedAt" = now()
       where id = ${passage.id}::uuid and "versionId" = ${passage.versionId}::uuid
         and revision = ${revision}
      returning id, "versionId", position, revision, text, status
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
       where a."passageId" = changed.id and a."liftedAt" is null and ${change.lifts}::text is not null
    ), answered as (
      update "Return" r set "answeredAt" = now()
        from changed
       where ${answers} and r."passageId" = changed.id and r."answeredAt" is null
    ), recorded as (
      insert into "RecordEntry"
             ("projectId", "documentId", "versionId", "passageId", "actorId", deed, detail)
      select ${project}::uuid, ${passage.documentId}::uuid, "versionId", id, ${actor.userId},
             ${change.deed}, jsonb_build_object('revision', revision, 'status', status)
               || ${JSON.stringify(change.detail ?? {})}::jsonb
        from changed
    )
    select revision,
           pg_notify(${CHANNEL}, jsonb_build_object('project', ${project}::text, 'type', 'passage',
             'versionId', "versionId", 'id', id, 'position', position, 'revision', revision,
             'by', ${actor.userId}::text)::text)::text as told
      from changed`;
  if (made !== undefined) return made.revision;
  throw new Refusal("conflict", { theirs: await standingPassage(tx, passage) });
}
