import { z } from "zod";
import type { Actor } from "../access";
import { db } from "../db";

const row = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(["owner", "manager", "translator", "reviewer", "reader"]),
  documents: z.int(),
  people: z.int(),
  passages: z.int(),
  approved: z.int(),
});

export type ProjectRow = z.infer<typeof row>;

/** The actor's projects and how far they are, by name. */
export async function listProjects(actor: Actor): Promise<ProjectRow[]> {
  const rows = await db.$queryRaw`
    select p.id, p.name, m.role::text as role,
           (select count(*)::int from "Document" d where d."projectId" = p.id) as documents,
           (select count(*)::int from "Member" o where o."projectId" = p.id) as people,
           coalesce(s.passages, 0)::int as passages,
           coalesce(s.approved, 0)::int as approved
      from "Member" m
      join "Project" p on p.id = m."projectId"
      left join lateral (
        select count(*) as passages, count(*) filter (where q.status = 'approved') as approved
          from "Document" d
          join "Version" v on v."documentId" = d.id
          join "Passage" q on q."versionId" = v.id
         where d."projectId" = p.id
      ) s on true
     where m."userId" = ${actor.userId}
     order by lower(p.name), p.id`;
  return z.array(row).parse(rows);
}
