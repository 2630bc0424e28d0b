import { z } from "zod";
import type { Actor } from "../access";
import { db } from "../db";

const row = z.object({
  projectId: z.string(),
  project: z.string(),
  documentId: z.string(),
  document: z.string(),
  versionId: z.string(),
  version: z.string(),
  language: z.string(),
  sourceLanguage: z.string(),
  total: z.int(),
  approved: z.int(),
  /** Passages the actor may write and nobody has submitted. */
  toTranslate: z.int(),
  /** Submitted by others (or by the actor, where the project allows that), for a reviewer. */
  toReview: z.int(),
  /** Sent back to the actor; to any translator where an outside translator wrote it. */
  returned: z.int(),
});

export type Waiting = z.infer<typeof row>;

/**
 * What waits for the actor, over all projects and in their languages: one row per version with
 * something in it, the most returned first. One query.
 */
export async function readDesk(actor: Actor): Promise<Waiting[]> {
  const rows = await db.$queryRaw`
    with mine as (
      select m."projectId", m.role, m.languages, p.name, p."allowsOwnApproval"
        from "Member" m
        join "Project" p on p.id = m."projectId"
       where m."userId" = ${actor.userId} and m.role <> 'reader'
    ), counted as (
      select v.id, mine.role,
             count(*)::int as total,
             (count(*) filter (where q.status = 'approved'))::int as approved,
             (count(*) filter (where q.status in ('untranslated', 'draft', 'outdated')))::int as "toTranslate",
             (count(*) filter (
               where q.status = 'submitted' and mine.role <> 'translator'
                 and (mine."allowsOwnApproval" or q."writtenById" is distinct from ${actor.userId})
             ))::int as "toReview",
             (count(*) filter (
               where q.status = 'returned'
                 and (q."writtenById" is null or q."writtenById" = ${actor.userId})
             ))::int as returned
        from mine
        join "Document" d on d."projectId" = mine."projectId"
        join "Version" v on v."documentId" = d.id
         and (coalesce(cardinality(mine.languages), 0) = 0 or v.language = any (mine.languages))
        join "Passage" q on q."versionId" = v.id
       group by v.id, mine.role
    )
    select p.id as "projectId", p.name as project, d.id as "documentId", d.title as document,
           v.id as "versionId", v.name as version, v.language, d."sourceLanguage",
           c.total, c.approved, c."toTranslate", c."toReview", c.returned
      from counted c
      join "Version" v on v.id = c.id
      join "Document" d on d.id = v."documentId"
      join "Project" p on p.id = d."projectId"
     where c."toTranslate" + c."toReview" + c.returned > 0
     order by c.returned desc, c."toReview" desc, c."toTranslate" desc, d.title, v.id
     limit 200`;
  return z.array(row).parse(rows);
}
