import type { SealedEntry } from "@/domain/record/entry";
import type { PermittedProject } from "../access";
import type { Db } from "../db";

type Stretch = {
  /** The number the stretch begins after. */
  readonly after: number;
  /** The number it ends before, if it does. */
  readonly before?: number | undefined;
  readonly most: number;
};

/** A stretch of a project's chain, in order, as it stands in the database. */
export async function sealedEntries(
  db: Db,
  project: PermittedProject,
  { after, before = 2_147_483_647, most }: Stretch,
): Promise<SealedEntry[]> {
  return db.$queryRaw<SealedEntry[]>`
    select "projectId"::text as "projectId", number, coalesce(previous, '') as previous, id::text as id,
           to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
           "actorId", deed, "documentId"::text as "documentId", "versionId"::text as "versionId",
           "passageId"::text as "passageId", detail::text as detail, coalesce(hash, '') as hash
      from "RecordEntry"
     where "projectId" = ${project}::uuid and number > ${after} and number < ${before}
     order by number
     limit ${most}`;
}
