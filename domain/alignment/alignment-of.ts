import type { Alignment, Bead } from "./bead";
import { calibrated } from "./calibrate";
import type { PassResult } from "./pass-result";
import { sourceSizes, targetSizes } from "./shapes";

/** Below this log-likelihood ratio per source unit, the texts do not look like translations. */
const LEAST_LIKELIHOOD = 0.5;
/** What a handful of units can teach is not enough to reach that: texts are not accused on so little. */
const TOO_LITTLE_TO_ACCUSE = 3;

/** What a look found, as people and other rooms see it. */
export function alignmentOf({ path, likelihood, probable }: PassResult): Alignment {
  const units = probable.source.count;
  const perUnit = likelihood / Math.max(1, units);
  const isPair = units > 0 && probable.target.count > 0;
  const reliable = isPair && perUnit >= LEAST_LIKELIHOOD - TOO_LITTLE_TO_ACCUSE / units;
  const beads: Bead[] = [];
  for (let at = 0; at < path.count; at++) {
    const shape = path.shape[at] as number;
    beads.push({
      source: before(path.sourceEnd[at] as number, sourceSizes[shape] as number),
      target: before(path.targetEnd[at] as number, targetSizes[shape] as number),
      confidence: calibrated(path.probability[at] as number, reliable),
    });
  }
  return { beads, likelihood: perUnit, reliable };
}

function before(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => end - count + at);
}
