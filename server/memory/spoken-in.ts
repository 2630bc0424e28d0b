import { areVariants } from "@/domain/languages/variants";
import type { PermittedProject } from "../access";
import { db } from "../db";

type Pair = { readonly sourceLanguage: string; readonly language: string };

/** The pair itself, and the regional variants of it in which the memories of a project hold something. */
export async function spokenIn(
  project: PermittedProject,
  { sourceLanguage, language }: Pair,
): Promise<{ readonly sources: string[]; readonly targets: string[] }> {
  const pairs = await pairsOf(project);
  const variants = (own: string, spoken: readonly string[]) => [
    ...new Set([own, ...spoken.filter((tag) => areVariants(tag, own))]),
  ];
  return {
    sources: variants(
      sourceLanguage,
      pairs.map((pair) => pair.sourceLanguage),
    ),
    targets: variants(
      language,
      pairs.map((pair) => pair.language),
    ),
  };
}

/** From pair to pair along the index, however many units there are of each. */
function pairsOf(project: PermittedProject): Promise<Pair[]> {
  return db.$queryRaw<Pair[]>`
    with recursive spoken as (
      select l."memoryId", u."sourceLanguage", u."targetLanguage"
        from "ProjectMemory" l
       cross join lateral (
         select "sourceLanguage", "targetLanguage" from "MemoryUnit"
          where "memoryId" = l."memoryId"
          order by "sourceLanguage", "targetLanguage" limit 1) u
       where l."projectId" = ${project}::uuid
       union all
      select s."memoryId", u."sourceLanguage", u."targetLanguage"
        from spoken s
       cross join lateral (
         select "sourceLanguage", "targetLanguage" from "MemoryUnit" n
          where n."memoryId" = s."memoryId"
            and (n."sourceLanguage", n."targetLanguage") > (s."sourceLanguage", s."targetLanguage")
          order by n."sourceLanguage", n."targetLanguage" limit 1) u
    )
    select distinct "sourceLanguage", "targetLanguage" as language from spoken`;
}
