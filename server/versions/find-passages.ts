import { z } from "zod";
import { plain } from "@/domain/codes/code";
import { type Excerpt, excerptOf } from "@/domain/languages/excerpt";
import type { Status } from "@/domain/review/status";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { peopleOf } from "../remarks/people-of";
import { filteredPassages, passageFilter } from "./passage-filter";
import { versionIn } from "./version-in";

export const findPassagesInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  ...passageFilter,
});

export type Found = {
  readonly id: string;
  readonly position: number;
  readonly status: Status;
  readonly source: Excerpt | null;
  readonly target: Excerpt | null;
};

/** Nobody reads more of them. */
const MOST = 200;

type Answer = {
  readonly found: Found[];
  readonly more: boolean;
  /** Whose passages they may be. */
  readonly people: readonly { readonly userId: string; readonly name: string }[];
};

/** The passages that a filter lets through, in their order, and where the words stand in each. */
export async function findPassages(
  actor: Actor,
  { projectId, versionId, ...filter }: z.infer<typeof findPassagesInput>,
): Promise<Answer> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  const conditions = await filteredPassages(db, { actor, project, versionId }, filter);
  const rows = await db.$queryRaw<Row[]>`
    with hit as materialized (
      select p.id, p.position, p.status, p.text
        from "Passage" p
       where ${conditions}
       order by p.position
       limit ${MOST + 1}
    )
    select p.id, p.position, p.status::text as status, p.text, s.source
      from hit p
      left join lateral (
        select string_agg(g.text, E'\n\n' order by g.position) as source
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
         where l."passageId" = p.id
      ) s on true
     order by p.position`;
  return {
    found: rows.slice(0, MOST).map((row) => ({
      ...{ id: row.id, position: row.position, status: row.status },
      source: row.source === null ? null : excerptOf(plain(row.source), filter.text),
      target: row.text === "" ? null : excerptOf(plain(row.text), filter.text),
    })),
    more: rows.length > MOST,
    people: await peopleOf(db, project),
  };
}

type Row = {
  readonly id: string;
  readonly position: number;
  readonly status: Status;
  readonly text: string;
  readonly source: string | null;
};
