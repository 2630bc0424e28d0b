import { z } from "zod";
import { type Code, plain } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { transferred } from "@/domain/codes/transferred";
import { inOwnLetters } from "@/domain/languages/foreign-letters";
import { inOwnQuotes } from "@/domain/languages/own-quotes";
import { type Assembled, assembled } from "@/domain/memory/assembled";
import { type Match, matchesFor } from "@/domain/memory/matches";
import { type SharedPhrase, sharedPhrases } from "@/domain/memory/shared-phrases";
import { type Stretch, wordsToChange } from "@/domain/memory/words-to-change";
import type { Cutter } from "@/domain/segmentation/srx";
import { type Actor, type PermittedProject, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { projectCutter } from "../sentences/project-cutter";
import { PLANNED_ONCE } from "../statement-name";
import { type Candidate, candidates } from "./candidates";
import { type RepeatedText, repeatedTexts } from "./repeated-texts";

export const findMatchesInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

export type FoundMatch = Omit<Match<Candidate>, "at" | "key" | "before" | "after" | "penalty"> & {
  /** ISO 8601. */
  readonly at: string;
  /** Its codes are those of the passage, which are others. */
  readonly recoded: boolean;
  /** Which of its words answer what is other in the source, as far as that can be told. */
  readonly toChange: readonly Stretch[];
};

type Found = {
  readonly matches: readonly FoundMatch[];
  readonly assembled?: Assembled;
  /** Where nothing is much like the passage. */
  readonly phrases: readonly SharedPhrase[];
  /** What other passages of the version say for the very same source, where no match does. */
  readonly repeated: readonly RepeatedText[];
};

/** Below this a match helps little by itself. */
const POOR = 75;

/**
 * What the memories of the project hold that is like a passage, the best first, and what its
 * sentences come to one by one, where that is better; phrases of it, where nothing is. Texts have the
 * codes of the passage where these are of the same kind, and letters and quotes of their own language.
 */
export async function findMatches(
  actor: Actor,
  { projectId, ...named }: z.infer<typeof findMatchesInput>,
): Promise<Found> {
  const { project } = await permit(db, actor, "read", projectId);
  const asked = await askedOf(project, named);
  const { text: source, codes } = joined(asked.paragraphs);
  if (source.trim() === "") return { matches: [], phrases: [], repeated: [] };
  const { sourceLanguage, language } = asked;
  const cut = await projectCutter(db, project);
  const sentences = sentencesOf(cut(source, sourceLanguage));
  const [units = [], ...ofSentences] = await candidates(project, [source, ...sentences], {
    ...{ sourceLanguage, language },
    except: { passageId: named.passageId },
  });
  const written = (text: string, own: readonly Code[]) =>
    inOwnQuotes(inOwnLetters(transferred(text, own, codes), language), language);
  const shown = { source, codes, language, units, written };
  const matches = matchesFor({ ...asked, source, language: sourceLanguage }, units).map((match) =>
    foundMatch(match, shown),
  );
  const found = sentences.map((sentence, at) => ({
    source: sentence,
    match: bestOf(sentence, ofSentences[at] ?? [], { sourceLanguage, written }),
  }));
  const whole = assembled(found, { from: sourceLanguage, to: language });
  const isBetter = whole !== undefined && whole.score > (matches[0]?.score ?? 0);
  const best = Math.max(matches[0]?.score ?? 0, whole?.score ?? 0);
  const phrases = best < POOR ? sharedPhrases(source, sourceLanguage, units) : [];
  const repeated = (await repeatedTexts(project, named)).filter(
    ({ text }) => !matches.some(({ target }) => target === text),
  );
  return { matches, phrases, repeated, ...(isBetter ? { assembled: whole } : {}) };
}

type Shown = {
  /** Of the passage. */
  readonly source: string;
  readonly codes: readonly Code[];
  readonly language: string;
  /** What else was found. */
  readonly units: readonly Candidate[];
  readonly written: How["written"];
};

/** A match as it is shown beside a passage. */
function foundMatch(
  {
    key: _key,
    before: _before,
    after: _after,
    penalty: _,
    substituted,
    ...match
  }: Match<Candidate>,
  { source, codes, language, units, written }: Shown,
): FoundMatch {
  const target = written(match.target, match.codes);
  const pair = { source: match.source, target };
  const changes = match.score < 95;
  return {
    ...match,
    at: match.at.toISOString(),
    target,
    recoded: isRecoded(match, codes),
    toChange: changes ? wordsToChange(source, pair, { others: units, to: language }) : [],
    ...(substituted === undefined ? {} : { substituted: written(substituted, match.codes) }),
  };
}

/** Whether a translation has codes, and they are written otherwise in the passage. */
function isRecoded(
  { target, codes }: Pick<Candidate, "target" | "codes">,
  now: readonly Code[],
): boolean {
  const written = (some: readonly Code[]) =>
    some.map(({ raw, rawEnd }) => `${raw}${rawEnd}`).join();
  return target !== plain(target) && written(codes) !== written(now);
}

/** A sentence that is less like what is remembered says something else. */
const LEAST_OF_A_SENTENCE = 75;

function sentencesOf(cut: ReturnType<Cutter>): string[] {
  const sentences = cut.map((text) => text.trim()).filter((text) => text !== "");
  return sentences.length < 2 ? [] : sentences.slice(0, MOST_SENTENCES);
}

/** Of a longer passage the beginning is put together. */
const MOST_SENTENCES = 40;

type How = {
  readonly sourceLanguage: string;
  readonly written: (text: string, codes: readonly Code[]) => string;
};

function bestOf(source: string, units: readonly Candidate[], { sourceLanguage, written }: How) {
  const alone = { source, language: sourceLanguage, key: null, before: null, after: null };
  const [best] = matchesFor(alone, units);
  if (best === undefined || best.score < LEAST_OF_A_SENTENCE) return undefined;
  return { score: best.score, target: written(best.substituted ?? best.target, best.codes) };
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
    ${PLANNED_ONCE} with own as (
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
