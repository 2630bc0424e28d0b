import type { Code } from "@/domain/codes/code";
import { remembered } from "@/domain/memory/remembered";
import { tellingPairs, wordPairs } from "@/domain/memory/word-pairs";
import { Prisma } from "@/prisma/client/client";
import type { PermittedProject } from "../access";
import { db } from "../db";
import { commonPairs } from "./common-pairs";
import { md5 } from "./index-columns";
import { spokenIn } from "./spoken-in";

/** A remembered pair as it is weighed against a text. */
export type Candidate = {
  readonly id: string;
  /** BCP 47: those asked for, or variants of them. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: string;
  readonly codes: readonly Code[];
  readonly target: string;
  readonly key: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly penalty: number;
  readonly document: string | null;
  readonly author: string | null;
  readonly translator: string | null;
  readonly approvedBy: string | null;
  readonly at: Date;
};

/** As many are compared word by word. */
const MOST = 50;
/** Whatever is alike by this share is found. */
const ALIKE = 0.6;

type Asked = {
  readonly sourceLanguage: string;
  readonly language: string;
  /** What is asked for: what was approved there is no answer. */
  readonly except: { readonly passageId: string } | { readonly versionId: string };
};

/**
 * What the memories of a project hold that may be like each of some texts: the same by its hash, the
 * like by pairs of words they share. Regional variants of a language serve each other, the very one
 * first. In the order of the texts.
 */
export async function candidates(
  project: PermittedProject,
  texts: readonly string[],
  { sourceLanguage, language, except }: Asked,
): Promise<Candidate[][]> {
  const { frequencies, texts: units } = await commonPairs();
  const common = { frequency: (pair: number) => frequencies.get(pair) ?? 0, texts: units };
  const { sources, targets } = await spokenIn(project, { sourceLanguage, language });
  const asked = texts.map((text, number) => {
    const { identity, words } = remembered(text, sourceLanguage);
    const pairs = wordPairs(words, { from: sourceLanguage, to: language });
    const telling = tellingPairs(pairs, ALIKE, common);
    return { number, identity: md5(identity), pairs, telling, size: pairs.length };
  });
  const found = await db.$queryRaw<(Candidate & { readonly number: number })[]>`
    with readable as (
      select "memoryId", penalty from "ProjectMemory" where "projectId" = ${project}::uuid
    ), asked as materialized (
      select * from json_to_recordset(${JSON.stringify(asked)}::json)
        as a(number int, identity text, pairs int[], telling int[], size int)
    ), found as (
      select a.number, u.*
        from asked a, readable r
        join "MemoryUnit" u on u."memoryId" = r."memoryId"
       where u."sourceLanguage" = any (${sources}) and u."targetLanguage" = any (${targets})
         and u.identity = a.identity
       union all
      select a.number, u.*
        from asked a
       cross join lateral (
         select u.* from "MemoryUnit" u
          where u.pairs && a.telling
            and u."memoryId" in (select "memoryId" from readable)
            and u."sourceLanguage" = any (${sources}) and u."targetLanguage" = any (${targets})
            and u.identity <> a.identity
            and cardinality(u.pairs) between a.size / 2 - 3 and a.size * 2 + 3
          order by (select count(*) from unnest(u.pairs) pair where pair = any (a.pairs))::float
                   / greatest(cardinality(u.pairs), a.size) desc
          limit ${MOST}) u
    )
    select f.number, f.id, f."sourceLanguage", f."targetLanguage", f.source, f.codes, f.target, f.key, f.before, f.after, r.penalty,
           f.document, f.author, f.translator, f.at,
           (select name from "User" where id = f."approvedById") as "approvedBy"
      from found f
      join readable r on r."memoryId" = f."memoryId"
     where ${isElsewhere(except)}
     order by f."targetLanguage" = ${language} desc, f."sourceLanguage" = ${sourceLanguage} desc,
              f.at desc`;
  const byText: Candidate[][] = texts.map(() => []);
  for (const { number, ...candidate } of found) byText[number]?.push(candidate);
  return byText;
}

function isElsewhere(except: Asked["except"]): Prisma.Sql {
  return "passageId" in except
    ? Prisma.sql`f."passageId" is distinct from ${except.passageId}::uuid`
    : Prisma.sql`f."versionId" is distinct from ${except.versionId}::uuid`;
}
