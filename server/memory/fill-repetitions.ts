import { Prisma } from "@/prisma/client/client";
import type { Passage, Writer } from "../versions/passage-in";
import { sameSources } from "./same-source";

/**
 * For a project that fills repetitions: gives the text of passages, in the words of their writers, to
 * those with the very same source that nobody has begun. An addition to the write that hands them in
 * or approves them; of two with one source the first is repeated. What somebody else is writing at this
 * moment is theirs.
 */
export function fillRepetitions(
  { actor, permit: { project } }: Writer,
  passages: readonly Passage[],
): Prisma.Sql {
  return Prisma.sql`
    , ${sameSources(
      project,
      passages.map(({ id }) => id),
    )}, first_of_each as (
      select distinct on (same.id) same.id, same.of, same.document
        from same
        join changed on changed.id = same.of
       order by same.id, changed.position
    ), untouched as (
      select p.id, f.of, f.document
        from first_of_each f
        join "Passage" p on p.id = f.id
       where p.text = '' and p.status = 'untranslated' and p."gapAccepted" is null
         and not p."standsAlone"
         for update of p skip locked
    ), repeated as (
      update "Passage" p
         set text = changed.text, status = 'draft', "writtenById" = changed."writtenById",
             "alsoByIds" = changed."alsoByIds", "writtenName" = changed."writtenName",
             revision = p.revision + 1, "updatedAt" = now()
        from untouched
        join changed on changed.id = untouched.of
       where p.id = untouched.id
      returning p.id, p."versionId", p.revision, p.text, untouched.document
    ), repeated_revisions as (
      insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
      select uuid_v7(), "versionId", id, revision, text, 'draft', 'memory', ${actor.userId}
        from repeated
    ), repeated_records as (
      insert into "RecordEntry"
             ("projectId", "documentId", "versionId", "passageId", "actorId", deed, detail)
      select ${project}::uuid, document, "versionId", id, ${actor.userId}, 'draft-saved',
             jsonb_build_object('revision', revision, 'status', 'draft')
        from repeated
    )`;
}
