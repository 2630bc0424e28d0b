import { Prisma } from "@/prisma/client/client";
import type { PermittedProject } from "../access";
import type { Db } from "../db";

export type LengthRatio = {
  readonly from: string;
  readonly to: string;
  /** Target characters per source character. */
  readonly mean: number;
  readonly deviation: number;
};

/** Fewer say nothing about what is usual. */
const FEWEST = 30;
/** The latest of each pair of languages are enough. */
const MOST = 1000;
/** In characters: shorter texts vary too much. */
const SHORTEST = 60;

/** How long the approved translations of a project are beside their sources, by pair of languages. */
export function lengthRatios(
  db: Db,
  project: PermittedProject,
  pair?: { readonly from: string; readonly to: string },
): Promise<LengthRatio[]> {
  const asked =
    pair === undefined
      ? Prisma.sql`true`
      : Prisma.sql`d."sourceLanguage" = ${pair.from} and v.language = ${pair.to}`;
  return db.$queryRaw<LengthRatio[]>`
    with latest as (
      select p.id, length(p.text) as had, d."sourceLanguage" as "from", v.language as "to",
             row_number() over (partition by d."sourceLanguage", v.language
                                order by p."updatedAt" desc, p.id) as nth
        from "Document" d
        join "Version" v on v."documentId" = d.id
        join "Passage" p on p."versionId" = v.id and p.status = 'approved' and p.text <> ''
       where d."projectId" = ${project}::uuid and ${asked}
    ), measured as (
      select latest."from", latest."to", latest.had::float8 / source.asked as ratio
        from latest
        cross join lateral (
          select sum(length(g.text)) as asked
            from "PassageParagraph" l
            join "Paragraph" g on g.id = l."paragraphId"
           where l."passageId" = latest.id
        ) source
       where nth <= ${MOST} and source.asked >= ${SHORTEST}
    )
    select "from", "to", avg(ratio)::float8 as mean, stddev_samp(ratio)::float8 as deviation
      from measured
     group by 1, 2
    having count(*) >= ${FEWEST}`;
}
