import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, db } from "../db";
import { versionIn } from "../versions/version-in";
import { peopleOf } from "./people-of";

export const readRemarksInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

const said = z.object({
  id: z.string(),
  text: z.string(),
  by: z.string().nullable(),
  at: z.coerce.date().transform((at) => at.toISOString()),
});

const remarks = z.object({
  /** What people said, by thread: those that are open first, the latest first. */
  threads: z.array(
    said.extend({
      marked: z.string().nullable(),
      resolvedBy: z.string().nullable(),
      replies: z.array(said),
    }),
  ),
  notes: z.array(said.extend({ audience: z.enum(["desk", "reviewer", "published"]) })),
  /** What reviewers found wrong, the latest first. */
  faults: z.array(
    said.extend({
      ...{ category: z.string(), subtype: z.string().nullable(), severity: z.string() },
      ...{ marked: z.string().nullable(), proposal: z.string().nullable(), noted: z.boolean() },
      answer: z.string().nullable(),
    }),
  ),
});

type Remarks = z.infer<typeof remarks> & {
  /** Who may be named in a comment. */
  readonly people: readonly { readonly userId: string; readonly name: string }[];
};

/** Nobody reads more of each. */
const MOST = 200;

/** What is said about a passage: comments, translator's notes, faults. */
export async function readRemarks(
  actor: Actor,
  { projectId, versionId, passageId }: z.infer<typeof readRemarksInput>,
): Promise<Remarks> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  const [found, people] = await Promise.all([
    readAll(db, { versionId, passageId }),
    peopleOf(db, project),
  ]);
  return { ...found, people };
}

async function readAll(db: Db, { versionId, passageId }: { versionId: string; passageId: string }) {
  const [row] = await db.$queryRaw<unknown[]>`
    with threads as (
      select c.id, c.text, u.name as by, c.at, c.marked, r.name as "resolvedBy",
             c."resolvedAt" is not null as resolved,
             (select coalesce(json_agg(json_build_object('id', a.id, 'text', a.text,
                       'by', au.name, 'at', a.at) order by a.at), '[]')
                from "Comment" a
                left join "User" au on au.id = a."byId"
               where a."threadId" = c.id) as replies
        from "Comment" c
        left join "User" u on u.id = c."byId"
        left join "User" r on r.id = c."resolvedById"
       where c."passageId" = ${passageId}::uuid and c."versionId" = ${versionId}::uuid
         and c."threadId" is null
       order by c."resolvedAt" is not null, c.at desc
       limit ${MOST}
    ), notes as (
      select n.id, n.text, n.audience, u.name as by, n.at
        from "Note" n
        left join "User" u on u.id = n."byId"
       where n."passageId" = ${passageId}::uuid and n."versionId" = ${versionId}::uuid
       order by n.at
       limit ${MOST}
    ), faults as (
      select f.id, f.comment as text, u.name as by, f.at, f.category, f.subtype, f.severity,
             f.marked, f.proposal, f.noted, f.answer
        from "Return" f
        left join "User" u on u.id = f."byId"
       where f."passageId" = ${passageId}::uuid and f."versionId" = ${versionId}::uuid
       order by f.at desc
       limit ${MOST}
    )
    select (select coalesce(json_agg(t order by t.resolved, t.at desc), '[]') from threads t) as threads,
           (select coalesce(json_agg(n order by n.at), '[]') from notes n) as notes,
           (select coalesce(json_agg(f order by f.at desc), '[]') from faults f) as faults`;
  return remarks.parse(row);
}
