import { parentPort, workerData } from "node:worker_threads";
import { align } from "@/domain/alignment/align";
import type { Link, Unit, Vectors } from "@/domain/alignment/bead";
import { withSentences } from "@/domain/alignment/with-sentences";

/** What the thread is started with, and what it says. See align-apart.ts. */
export type Errand = {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly from: string;
  readonly to: string;
  /** Texts known to answer each other, source first. */
  readonly examples?: readonly (readonly [string, string])[];
  /** Words known to answer each other. */
  readonly terms?: readonly (readonly [string, string])[];
  readonly vectors?: Vectors | undefined;
  /** What a person has settled. */
  readonly confirmed?: readonly Link[];
};

const { source, target, vectors, ...known }: Errand = workerData;
const texts = [withSentences(source, known.from), withSentences(target, known.to)] as const;
const onProgress = (progress: number) => parentPort?.postMessage({ progress });
parentPort?.postMessage({
  alignment: align(...texts, { ...known, ...(vectors && { vectors }), onProgress }),
});
