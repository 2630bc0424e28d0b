import { z } from "zod";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { transferred } from "@/domain/codes/transferred";
import { type Match, matchesFor } from "@/domain/memory/matches";
import { remembered } from "@/domain/memory/remembered";
import { tellingWords, wordHashes } from "@/domain/memory/word-hashes";
import { type Actor, type PermittedProject, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { commonWords } from "./common-words";
import { md5 } from "./remember";

export const findMatchesInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

/** As many candidates are compared word by word. */
const MOST_CANDIDATES = 100;
/** Whatever is alike by this share is found. */
const ALIKE = 0.6;

type Unit = {
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

export type FoundMatch = Omit<Match<Unit>, "at" | "key" | "before" | "after" | "penalty"> & {
  /** ISO 8601. */
  readonly at: string;
};

/**
 * What the memories of the project hold that is like a passage, the best first. Texts have the codes
 * of the passage where these are of the same kind.
 */
export async function findMatches(
  actor: Actor,
  { projectId, ...named }: z.infer<typeof findMatchesInput>,
): Promise<{ matches: FoundMatch[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  const asked = await askedOf(project, named);
  const { text: source, codes } = joined(asked.paragraphs);
  if (source.trim() === "") return { matches: [] };
  const units = await candidates(project, named.passageId, { ...asked, source });
  const matches = matchesFor({ ...asked, source, language: asked.sourceLanguage }, units);
  return {
    matches: matches.map(({ key: _key, before: _before, after: _after, penalty: _, ...match }) => ({
      ...match,
      at: match.at.toISOString(),
      target: transferred(match.target, match.codes, codes),
      ...(match.substituted === undefined
        ? {}
        : { substituted: transferred(match.substituted, match.codes, codes) }),
    })),
  };
}

type Asked = {
  readonly sourceLanguage: string;
  readonly language: string;
  readonly paragraphs: readonly { readonly text: string; readonly codes: readonly Code[] }[];
  readonly key: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

async function askedOf(
  project: PermittedProject,
  { versionId, passageId }: { readonly versionId: string; readonly passageId: string },
): Promise<Asked> {
  const [asked] = await db.$queryRaw<Asked[]>`
    with own as (
      select g.* from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."passageId" = ${passageId}::uuid
    )
    select d."sourceLanguage", v.language, (select min(key) from own) as key,
           (select coalesce(json_agg(json_build_object('text', text, 'codes', codes)
                                     order by position), '[]') from own) as paragraphs,
           (select md5(g.text) from "Paragraph" g where g."documentId" = d.id
               and g.position = (select min(position) - 1 from own)) as before,
           (select md5(g.text) from "Paragraph" g where g."documentId" = d.id
               and g.position = (select max(position) + 1 from own)) as after
      from "Passage" p
      join "Version" v on v.id = p."versionId"
      join "Document" d on d.id = v."documentId"
     where p.id = ${passageId}::uuid and v.id = ${versionId}::uuid
       and d."projectId" = ${project}::uuid`;
  if (asked === undefined) throw new Refusal("not-found");
  return asked;
}

/** Identical texts by their hash, similar ones by rare words they share: an index for each. */
async function candidates(
  project: PermittedProject,
  passageId: string,
  {
    source,
    sourceLanguage,
    language,
  }: Pick<Asked, "sourceLanguage" | "language"> & { source: string },
): Promise<Unit[]> {
  const { identity, words } = remembered(source, sourceLanguage);
  const hashes = wordHashes(words);
  const frequencies = await commonWords();
  const telling = tellingWords(hashes, ALIKE, (hash) => frequencies.get(hash) ?? 0);
  return db.$queryRaw<Unit[]>`
    with readable as (
      select "memoryId", penalty from "ProjectMemory" where "projectId" = ${project}::uuid
    ), found as (
      select u.* from readable r
        join "MemoryUnit" u on u."memoryId" = r."memoryId"
       where u."sourceLanguage" = ${sourceLanguage} and u."targetLanguage" = ${language}
         and u.identity = ${md5(identity)}
       union all
      (select u.* from "MemoryUnit" u
       where u.words && ${telling}::int[]
         and u."memoryId" in (select "memoryId" from readable)
         and u."sourceLanguage" = ${sourceLanguage} and u."targetLanguage" = ${language}
         and u.identity <> ${md5(identity)}
         and cardinality(u.words) between ${hashes.length}::int / 2 and ${hashes.length}::int * 2
       order by (select count(*) from unnest(u.words) word where word = any (${hashes}::int[]))::float
                / greatest(cardinality(u.words), ${hashes.length}::int) desc
       limit ${MOST_CANDIDATES})
    )
    select f.id, f.source, f.codes, f.target, f.key, f.before, f.after, r.penalty, f.document,
           f.author, f.translator, f.at,
           (select name from "User" where id = f."approvedById") as "approvedBy"
      from found f
      join readable r on r."memoryId" = f."memoryId"
     where f."passageId" is distinct from ${passageId}::uuid
     order by f.at desc`;
}
