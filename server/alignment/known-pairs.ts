import type { PermittedProject } from "../access";
import { db } from "../db";

/** As many pairs teach what the words mean; more of them would only take time. */
const MOST_PAIRS = 1000;
const MOST_VERSIONS = 20;
/** Nobody has looked at these yet, but the aligner had hardly a doubt. */
const HARDLY_DOUBTED = 0.95;

type Asked = {
  /** The version that is to be paired: it cannot teach itself. */
  readonly versionId: string;
  readonly from: string;
  readonly to: string;
};

/**
 * Texts the project knows to answer each other, source first: what its memories hold, and the
 * passages of its earlier documents that a person confirmed or approved, or that were as good as
 * certain. The newest first; evidence for the aligner.
 */
export async function knownPairs(
  project: PermittedProject,
  { versionId, from, to }: Asked,
): Promise<[string, string][]> {
  const pairs = await db.$queryRaw<{ source: string; target: string }[]>`
    with remembered as (
      select u.source, u.target from "ProjectMemory" r
        cross join lateral (
          select source, target from "MemoryUnit"
           where "memoryId" = r."memoryId" and "sourceLanguage" = ${from}
             and "targetLanguage" = ${to}
           limit ${MOST_PAIRS}
        ) u
       where r."projectId" = ${project}::uuid
       limit ${MOST_PAIRS}
    ), earlier as (
      select v.id from "Document" d
        join "Version" v on v."documentId" = d.id
       where d."projectId" = ${project}::uuid and d."sourceLanguage" = ${from}
         and v.language = ${to} and v.id <> ${versionId}::uuid
       order by v.id desc limit ${MOST_VERSIONS}
    ), paired as (
      select p.id, p.text from earlier
        join "Passage" p on p."versionId" = earlier.id
       where p.text <> ''
         and (p.confirmed or p.status = 'approved' or p.confidence >= ${HARDLY_DOUBTED})
       order by p.id desc limit ${MOST_PAIRS}
    )
    select source, target from remembered
    union
    select string_agg(g.text, ' ' order by g.position), p.text from paired p
      join "PassageParagraph" l on l."passageId" = p.id
      join "Paragraph" g on g.id = l."paragraphId"
     group by p.id, p.text`;
  return pairs.map(({ source, target }) => [source, target]);
}
