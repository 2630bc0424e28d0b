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
  /** Of the version; nought where nothing but comments waits in it. */
  total: z.int(),
  approved: z.int(),
  /** Passages the actor may write and nobody has submitted. */
  toTranslate: z.int(),
  /** Submitted by others (or by the actor, where the project allows that), for a reviewer. */
  toReview: z.int(),
  /** Sent back to the actor; to any translator where an outside translator wrote it. */
  returned: z.int(),
  /** Open comments that name the actor, while somebody else has the last word. */
  mentioned: z.int(),
  /** When the one that has waited longest began to wait. */
  since: z.date(),
  /** The earliest deadline of what was given to the actor and is not done. */
  dueAt: z.date().nullable(),
  /** Something in it has begun to wait since the actor last looked. */
  isNew: z.boolean(),
});

export type Waiting = z.infer<typeof row>;

/**
 * What waits for the actor, over all projects and in their languages: one row per version with
 * something in it, the most urgent first: by deadline, then what came back, then what has waited
 * longest. One query.
 */
export async function readDesk(actor: Actor): Promise<Waiting[]> {
  const rows = await db.$queryRaw`
    select p.id as "projectId", p.name as project, d.id as "documentId", d.title as document,
           v.id as "versionId", v.name as version, v.language, d."sourceLanguage",
           coalesce(w.total, 0) as total, coalesce(w.approved, 0) as approved,
           coalesce(w."toTranslate", 0) as "toTranslate", coalesce(w."toReview", 0) as "toReview",
           coalesce(w.returned, 0) as returned, coalesce(m.count, 0) as mentioned,
           least(w.since, m.since) as since, w."dueAt",
           exists (select from "Notice" n
                    where n."userId" = ${actor.userId} and n."versionId" = v.id
                      and n."seenAt" is null) as "isNew"
      from waiting(${actor.userId}, null, null) w
      full join mentioned(${actor.userId}, null) m on m."versionId" = w."versionId"
      join "Version" v on v.id = coalesce(w."versionId", m."versionId")
      join "Document" d on d.id = v."documentId"
      join "Project" p on p.id = d."projectId"
     order by w."dueAt" nulls last, coalesce(w.returned, 0) > 0 desc, least(w.since, m.since),
              d.title, v.id
     limit 200`;
  return z.array(row).parse(rows);
}
