import type { PermittedProject } from "../access";
import { db } from "../db";
import type { FirstVersion } from "./first-versions";
import { md5 } from "./index-columns";

/** What an analysis was counted from, MD5: another where a source text, or the memory, is another. */
export type StateOfProject = { readonly texts: string; readonly memory: string };

/**
 * How the texts of some versions stand, and all memories that the project reads, each by the latest of
 * whatever can change it, which an index knows however many units there are: what was approved, read of
 * a file, corrected or taken back by hand, and what went because its approval fell.
 */
export async function stateOfProject(
  project: PermittedProject,
  versions: readonly FirstVersion[],
): Promise<StateOfProject> {
  // A file may date its units beyond today: those would hide what is approved from now on.
  const [state] = await db.$queryRaw<[{ memory: string }]>`
    select md5(coalesce(json_agg(json_build_array(l."memoryId", l.penalty, u.latest, i.entries, e.edited,
                                                  e.reverted, a.fell)
                                 order by l."memoryId")::text, '')) as memory
      from "ProjectMemory" l
     cross join lateral (
           select max(at) as latest
             from "MemoryUnit" where "memoryId" = l."memoryId" and at <= now()) u
     cross join lateral (
           select sum(entries) as entries from "MemoryImport" where "memoryId" = l."memoryId") i
     cross join lateral (
           select max(at) as edited, max("revertedAt") as reverted
             from "MemoryEdit" where "memoryId" = l."memoryId") e
     cross join lateral (
           select max(lifted.at) as fell
             from "ProjectMemory" w
             join "Document" d on d."projectId" = w."projectId"
             join "Version" v on v."documentId" = d.id
            cross join lateral (
                  select max("liftedAt") as at
                    from "Approval"
                   where "versionId" = v.id and "liftedAt" is not null
                     and "liftedBecause" is distinct from 'source') lifted
            where w."memoryId" = l."memoryId" and (w.writes or w."projectId" = l."projectId")) a
     where l."projectId" = ${project}::uuid`;
  const texts = versions.map(({ versionId, source, pairing, passages }) =>
    [versionId, source, pairing, passages].join(" "),
  );
  return { texts: md5(texts.join(",")), memory: state.memory };
}
