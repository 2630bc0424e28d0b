import { z } from "zod";
import { type Analysed, analysisOf, type BandCount } from "@/domain/memory/analysis";
import { type Actor, type PermittedProject, permit } from "../access";
import { db } from "../db";
import { languageTag } from "../documents/language-tag";
import { knownPassages } from "./known-passages";

export const analyseProjectInput = z.object({
  projectId: z.uuid(),
  /** The pair that most documents are translated between, where none is named. */
  sourceLanguage: languageTag.optional(),
  language: languageTag.optional(),
});

/** Languages that documents of a project are translated between, BCP 47. */
export type Pair = {
  readonly sourceLanguage: string;
  readonly language: string;
  readonly documents: number;
};

export type ProjectAnalysis = {
  /** The one with most documents first. */
  readonly pairs: readonly Pair[];
  /** Null where no document has a version. */
  readonly analysis: (Pair & { readonly bands: readonly BandCount[] }) | null;
};

/**
 * What the memory knows of all documents of a project that have a version in a language, as if they were
 * one text, in the order in which they came in: what stands in two of them is a repetition. Of several
 * versions the first counts.
 */
export async function analyseProject(
  actor: Actor,
  { projectId, ...asked }: z.infer<typeof analyseProjectInput>,
): Promise<ProjectAnalysis> {
  const { project } = await permit(db, actor, "read", projectId);
  const versions = await firstVersions(project);
  const pairs = pairsOf(versions);
  const pair = pairs.find((one) => isPair(one, asked)) ?? pairs[0];
  if (pair === undefined) return { pairs, analysis: null };
  const known: Analysed[] = [];
  for (const version of versions.filter((one) => isPair(one, pair)))
    known.push(...(await knownPassages(project, version)));
  const between = { from: pair.sourceLanguage, to: pair.language };
  return { pairs, analysis: { ...pair, bands: analysisOf(known, between) } };
}

type Languages = {
  readonly sourceLanguage?: string | undefined;
  readonly language?: string | undefined;
};

const isPair = (one: Languages, other: Languages) =>
  one.sourceLanguage === other.sourceLanguage && one.language === other.language;

type Version = {
  readonly versionId: string;
  readonly sourceLanguage: string;
  readonly language: string;
};

function pairsOf(versions: readonly Version[]): Pair[] {
  const counted = new Map<string, Pair>();
  for (const { sourceLanguage, language } of versions) {
    const key = `${sourceLanguage} ${language}`;
    const documents = (counted.get(key)?.documents ?? 0) + 1;
    counted.set(key, { sourceLanguage, language, documents });
  }
  return [...counted.values()].toSorted((one, other) => other.documents - one.documents);
}

/** Of each document in each language, in the order of the documents. */
function firstVersions(project: PermittedProject): Promise<Version[]> {
  return db.$queryRaw<Version[]>`
    select distinct on (d."createdAt", d.id, v.language)
           v.id as "versionId", d."sourceLanguage", v.language
      from "Document" d
      join "Version" v on v."documentId" = d.id
     where d."projectId" = ${project}::uuid
     order by d."createdAt", d.id, v.language, v."createdAt", v.id`;
}
