import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { versionIn } from "./version-in";

export const listReasonsInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

const reason = z.object({
  category: z.string(),
  subtype: z.string().nullable(),
  severity: z.string(),
  comment: z.string(),
});

/** As many as keys can choose from. */
const MOST = 5;

/** What reviewers of the project say most often of texts in this language, the most frequent first. */
export async function listReasons(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof listReasonsInput>,
): Promise<{ reasons: z.infer<typeof reason>[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  const { language } = await versionIn(db, project, versionId);
  const rows = await db.$queryRaw`
    select (array_agg(r.category order by r.at desc))[1] as category,
           (array_agg(r.subtype order by r.at desc))[1] as subtype,
           (array_agg(r.severity order by r.at desc))[1] as severity, r.comment
      from "Return" r
      join "Version" v on v.id = r."versionId"
      join "Document" d on d.id = v."documentId"
     where d."projectId" = ${project}::uuid and v.language = ${language}
       and length(r.comment) <= 200
     group by r.comment
    having count(*) > 1
     order by count(*) desc, max(r.at) desc
     limit ${MOST}`;
  return { reasons: z.array(reason).parse(rows) };
}
