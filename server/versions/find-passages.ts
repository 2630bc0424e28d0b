import { z } from "zod";
import { plain } from "@/domain/codes/code";
import { type Excerpt, excerptOf } from "@/domain/languages/excerpt";
import { STATUSES, type Status } from "@/domain/review/status";
import { Prisma } from "@/prisma/client/client";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { versionIn } from "./version-in";

export const findPassagesInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  /** Words of the source, of the translation or a key, as they stand there but for letter forms. */
  text: z.string().trim().max(500).default(""),
  status: z.enum(STATUSES).optional(),
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

/** Passages in which something stands, in their order. Letter forms, harakat, case and digits' script do not count. */
export async function findPassages(
  actor: Actor,
  { projectId, versionId, text, status }: z.infer<typeof findPassagesInput>,
): Promise<{ found: Found[]; more: boolean }> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  const asked = `%${text.replace(/[\\%_]/gu, "\\$&")}%`;
  const rows = await db.$queryRaw<Row[]>`
    select p.id, p.position, p.status::text as status, p.text, s.source
      from "Passage" p
      left join lateral (
        select string_agg(g.text, E'\n\n' order by g.position) as source,
               string_agg(g.key, ' ') as keys
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
         where l."passageId" = p.id
      ) s on true
     where p."versionId" = ${versionId}::uuid
       and ${status === undefined ? Prisma.sql`true` : Prisma.sql`p.status = ${status}::"Status"`}
       and (${text} = '' or fold_letters(p.text) like fold_letters(${asked})
            or fold_letters(s.source) like fold_letters(${asked})
            or lower(s.keys) like lower(${asked}))
     order by p.position
     limit ${MOST + 1}`;
  return {
    found: rows.slice(0, MOST).map((row) => ({
      ...{ id: row.id, position: row.position, status: row.status },
      source: row.source === null ? null : excerptOf(plain(row.source), text),
      target: row.text === "" ? null : excerptOf(plain(row.text), text),
    })),
    more: rows.length > MOST,
  };
}

type Row = {
  readonly id: string;
  readonly position: number;
  readonly status: Status;
  readonly text: string;
  readonly source: string | null;
};
