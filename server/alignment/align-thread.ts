import { parentPort, workerData } from "node:worker_threads";
import { align } from "@/domain/alignment/align";
import type { Unit } from "@/domain/alignment/bead";

/** What the thread is started with, and what it says. See align-apart.ts. */
export type Errand = {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly from: string;
  readonly to: string;
  /** Texts known to answer each other, source first. */
  readonly examples?: readonly (readonly [string, string])[];
};

const { source, target, ...known }: Errand = workerData;
const onProgress = (progress: number) => parentPort?.postMessage({ progress });
parentPort?.postMessage({ alignment: align(source, target, { ...known, onProgress }) });
