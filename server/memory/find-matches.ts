import { z } from "zod";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { transferred } from "@/domain/codes/transferred";
import { inOwnLetters } from "@/domain/languages/foreign-letters";
import { type Assembled, assembled } from "@/domain/memory/assembled";
import { type Match, matchesFor } from "@/domain/memory/matches";
import type { Cutter } from "@/domain/segmentation/srx";
import { type Actor, type PermittedProject, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { projectCutter } from "../sentences/project-cutter";
import { type Candidate, candidates } from "./candidates";

export const findMatchesInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

export type FoundMatch = Omit<Match<Candidate>, "at" | "key" | "before" | "after" | "penalty"> & {
  /** ISO 8601. */
  readonly at: string;
};

/**
 * What the memories of the project hold that is like a passage, the best first, and what its
 * sentences come to one by one, where that is better. Texts have the codes of the passage where
 * these are of the same kind, and the letters of their own language.
 */
export async function findMatches(
  actor: Actor,
  { projectId, ...named }: z.infer<typeof findMatchesInput>,
): Promise<{ matches: FoundMatch[]; assembled?: Assembled }> {
  const { project } = await permit(db, actor, "read", projectId);
  const asked = await askedOf(project, named);
  const { text: source, codes } = joined(asked.paragraphs);
  if (source.trim() === "") return { matches: [] };
  const { sourceLanguage, language } = asked;
  const cut = await projectCutter(db, project);
  const sentences = sentencesOf(cut(source, sourceLanguage));
  const [units = [], ...ofSentences] = await candidates(project, [source, ...sentences], {
    ...{ sourceLanguage, language },
    except: { passageId: named.passageId },
  });
  const written = (text: string, own: readonly Code[]) =>
    inOwnLetters(transferred(text, own, codes), language);
  const matches = matchesFor({ ...asked, source, language: sourceLanguage }, units).map(
    ({ key: _key, before: _before, after: _after, penalty: _, substituted, ...match }) => ({
      ...match,
      at: match.at.toISOString(),
      target: written(match.target, match.codes),
      ...(substituted === undefined ? {} : { substituted: written(substituted, match.codes) }),
    }),
  );
  const found = sentences.map((sentence, at) => ({
    source: sentence,
    match: bestOf(sentence, ofSentences[at] ?? [], { sourceLanguage, written }),
  }));
  const whole = assembled(found, { from: sourceLanguage, to: language });
  const isBetter = whole !== undefined && whole.score > (matches[0]?.score ?? 0);
  return isBetter ? { matches, assembled: whole } : { matches };
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
