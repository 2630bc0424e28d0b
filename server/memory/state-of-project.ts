import type { PermittedProject } from "../access";
import { db } from "../db";
import type { FirstVersion } from "./first-versions";
import { md5 } from "./index-columns";

/** What an analysis was counted from, MD5: another where a source text, or the memory, is another. */
export type StateOfProject = { readonly texts: string; readonly memory: string };

/**
 * How the texts of some versions stand, and all memories that the project reads: how many units each
 * has, the latest of them, and what was corrected by hand.
 */
export async function stateOfProject(
  project: PermittedProject,
  versions: readonly FirstVersion[],
): Promise<StateOfProject> {
  const [state] = await db.$queryRaw<[{ memory: string }]>`
    select md5(coalesce(string_agg(concat_ws(' ', l."memoryId", l.penalty, u.units, u.latest, e.edits),
                                   ',' order by l."memoryId"), '')) as memory
      from "ProjectMemory" l
     cross join lateral (
           select count(*) as units, max(at) as latest
             from "MemoryUnit" where "memoryId" = l."memoryId") u
     cross join lateral (
           select count(*) as edits from "MemoryEdit" where "memoryId" = l."memoryId") e
     where l."projectId" = ${project}::uuid`;
  const texts = versions.map(({ versionId, source, pairing, passages }) =>
    [versionId, source, pairing, passages].join(" "),
  );
  return { texts: md5(texts.join(",")), memory: state.memory };
}
