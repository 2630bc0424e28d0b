import { z } from "zod";
import type { BandCount } from "@/domain/memory/analysis";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { languageTag } from "../documents/language-tag";
import { type CountingJob, countingJob } from "./analyse-project";
import { between, type FirstVersion, firstVersions, isPair, type Pair } from "./first-versions";
import { stateOfProject } from "./state-of-project";

export const readAnalysisInput = z.object({
  projectId: z.uuid(),
  /** The pair that most documents are translated between, where none is named. */
  sourceLanguage: languageTag.optional(),
  language: languageTag.optional(),
});

export type ProjectAnalysis = {
  /** The one with most documents first. */
  readonly pairs: readonly (Pair & { readonly documents: number })[];
  /** The one that is asked for; null where no document has a version. */
  readonly pair: Pair | null;
  /** As it was last counted, if ever. */
  readonly counted: Counted | null;
  /** The one that is counting now. */
  readonly job: CountingJob | null;
};

export type Counted = {
  readonly documents: number;
  readonly bands: readonly BandCount[];
  readonly at: Date;
  /** What is another since. */
  readonly changed: readonly ("texts" | "memory")[];
};

/** What the memory knows of all documents of a project between two languages, as it was last counted. */
export async function readAnalysis(
  actor: Actor,
  { projectId, ...asked }: z.infer<typeof readAnalysisInput>,
): Promise<ProjectAnalysis> {
  const permitted = await permit(db, actor, "read", projectId);
  const { project } = permitted;
  const versions = await firstVersions(db, project);
  const pairs = pairsOf(versions);
  const found = pairs.find((one) => isPair(one, asked)) ?? pairs[0];
  if (found === undefined) return { pairs, pair: null, counted: null, job: null };
  const { documents: _documents, ...pair } = found;
  const [kept, job, now] = await Promise.all([
    db.projectAnalysis.findFirst({ where: { projectId: project, ...pair } }),
    countingJob(db, { actor, permit: permitted }, pair),
    stateOfProject(project, between(versions, pair)),
  ]);
  return { pairs, pair, counted: kept === null ? null : countedOf(kept, now), job };
}

type Kept = NonNullable<Awaited<ReturnType<typeof db.projectAnalysis.findFirst>>>;

function countedOf(
  { documents, bands, at, ...before }: Kept,
  now: Awaited<ReturnType<typeof stateOfProject>>,
): Counted {
  const changed = (["texts", "memory"] as const).filter((which) => before[which] !== now[which]);
  return { documents, bands: bands as unknown as BandCount[], at, changed };
}

function pairsOf(versions: readonly FirstVersion[]) {
  const counted = new Map<string, Pair & { documents: number }>();
  for (const { sourceLanguage, language } of versions) {
    const key = `${sourceLanguage} ${language}`;
    const documents = (counted.get(key)?.documents ?? 0) + 1;
    counted.set(key, { sourceLanguage, language, documents });
  }
  return [...counted.values()].toSorted((one, other) => other.documents - one.documents);
}
