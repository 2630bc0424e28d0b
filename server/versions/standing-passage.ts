import type { Status } from "@/domain/review/status";
import type { Db } from "../db";

export type Standing = {
  readonly text: string;
  readonly revision: number;
  readonly status: Status;
  /** The name of who made this revision. */
  readonly by: string | null;
};

/** What stands there now, for who was slower; nothing when a merge has taken the passage away. */
export async function standingPassage(
  db: Db,
  { id, versionId }: { readonly id: string; readonly versionId: string },
): Promise<Standing | null> {
  const [standing] = await db.$queryRaw<Standing[]>`
    select p.text, p.revision, p.status::text as status,
           (select u.name from "Revision" r join "User" u on u.id = r."authorId"
             where r."passageId" = p.id and r.number = p.revision) as by
      from "Passage" p
     where p.id = ${id}::uuid and p."versionId" = ${versionId}::uuid`;
  return standing ?? null;
}
