import type { Db } from "../db";
import type { Writer } from "../versions/passage-in";

/** A passage that got the text of another with the same source, and the revision that this made. */
export type Filled = { readonly id: string; readonly made: number };

type Given = { readonly bulkId: string; readonly filled: readonly Filled[] };

/**
 * Takes back what a deed in bulk filled into repetitions, in whatever version: each is untranslated
 * again, as a new revision, unless somebody has touched it since. By one statement.
 */
export async function emptyRepetitions(
  tx: Db,
  { actor, permit: { project } }: Writer,
  { bulkId, filled }: Given,
): Promise<void> {
  if (filled.length === 0) return;
  await tx.$executeRaw`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(filled)}::json) as g (id uuid, made int)
    ), emptied as (
      update "Passage" p
         set text = '', status = 'untranslated', "writtenById" = null, "alsoByIds" = '{}',
             "writtenName" = null, revision = p.revision + 1, "updatedAt" = now()
        from given g
       where p.id = g.id and p.revision = g.made and p.status = 'draft'
      returning p.id, p."versionId", p.revision
    ), revisions as (
      insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
      select uuid_v7(), "versionId", id, revision, '', 'untranslated', 'restored', ${actor.userId}
        from emptied
    )
    insert into "RecordEntry"
           ("projectId", "documentId", "versionId", "passageId", "actorId", deed, detail)
    select ${project}::uuid, v."documentId", v.id, e.id, ${actor.userId}, 'bulk-undone',
           jsonb_build_object('revision', e.revision, 'status', 'untranslated', 'bulk', ${bulkId}::text)
      from emptied e
      join "Version" v on v.id = e."versionId"`;
}
