import type { Code } from "@/domain/codes/code";
import { remembered } from "@/domain/memory/remembered";
import { tellingPairs, wordPairs } from "@/domain/memory/word-pairs";
import type { PermittedProject } from "../access";
import { db } from "../db";
import { commonPairs } from "./common-pairs";
import { md5 } from "./remember";

/** A remembered pair as it is weighed against a text. */
export type Candidate = {
  readonly id: string;
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
  readonly source: string;
  readonly sourceLanguage: string;
  readonly language: string;
  /** The passage that is asked for: what was approved there is no answer. */
  readonly passageId: string;
};

/** What the memories of a project hold that may be like a text: the same by its hash, the like by pairs of words they share. */
export async function candidates(
  project: PermittedProject,
  { source, sourceLanguage, language, passageId }: Asked,
): Promise<Candidate[]> {
  const { identity, words } = remembered(source, sourceLanguage);
  const pairs = wordPairs(words, { from: sourceLanguage, to: language });
  const frequencies = await commonPairs();
  const telling = tellingPairs(pairs, ALIKE, (pair) => frequencies.get(pair) ?? 0);
  return db.$queryRaw<Candidate[]>`
    with readable as (
      select "memoryId", penalty from "ProjectMemory" where "projectId" = ${project}::uuid
    ), found as (
      select u.* from readable r
        join "MemoryUnit" u on u."memoryId" = r."memoryId"
       where u."sourceLanguage" = ${sourceLanguage} and u."targetLanguage" = ${language}
         and u.identity = ${md5(identity)}
       union all
      (select u.* from "MemoryUnit" u
       where u.pairs && ${telling}::int[]
         and u."memoryId" in (select "memoryId" from readable)
         and u."sourceLanguage" = ${sourceLanguage} and u."targetLanguage" = ${language}
         and u.identity <> ${md5(identity)}
         and cardinality(u.pairs) between ${pairs.length}::int / 2 - 3 and ${pairs.length}::int * 2 + 3
       order by (select count(*) from unnest(u.pairs) pair where pair = any (${pairs}::int[]))::float
                / greatest(cardinality(u.pairs), ${pairs.length}::int) desc
       limit ${MOST})
    )
    select f.id, f.source, f.codes, f.target, f.key, f.before, f.after, r.penalty, f.document,
           f.author, f.translator, f.at,
           (select name from "User" where id = f."approvedById") as "approvedBy"
      from found f
      join readable r on r."memoryId" = f."memoryId"
     where f."passageId" is distinct from ${passageId}::uuid
     order by f.at desc`;
}
