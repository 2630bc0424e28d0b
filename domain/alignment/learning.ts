import type { Side } from "./corpus";
import type { LengthPair } from "./length-model";
import type { PassResult } from "./pass-result";
import { ADDITION, isGap, SHAPES, sourceSizes, targetSizes } from "./shapes";

/** As many beads as it takes for a text to be believed rather than the prior. */
const PRIOR_WEIGHT = 40;
/** Of the prior share. Texts that are hard to align have more such beads than the prior says. */
const LEAST_SHARE = 1.5;

/** The first `count` of a list of weights, as shares of their sum. */
export function shares(weights: readonly number[], count: number): number[] {
  const used = weights.slice(0, count);
  const total = used.reduce((a, b) => a + b, 0);
  return used.map((value) => value / total);
}

/**
 * How often each shape was found, steadied by the prior; of shapes not looked for, the prior share.
 * Several units in one bead are never held for rarer than `LEAST_SHARE` says: what the first looks
 * miss, the next would hardly look for, and what is not looked for is not learnt.
 */
export function learntPrior(results: readonly PassResult[], shapes: number): number[] {
  const seen = new Float64Array(SHAPES.length);
  let total = 0;
  for (const { probable } of results) {
    for (let at = 0; at < probable.count; at++) {
      const shape = probable.shape[at] as number;
      // Only half: a run of gaps is opened once, and going on with it has its own price.
      const weight = (probable.probability[at] as number) * (isGap(shape) ? 0.5 : 1);
      (seen[shape] as number) += weight;
      total += weight;
    }
  }
  const priors = SHAPES.map(({ prior }) => prior);
  const base = shares(priors, shapes);
  const weights = priors.map((prior, at) => {
    if (at >= shapes) return (total + PRIOR_WEIGHT) * prior;
    const least = at > ADDITION ? LEAST_SHARE * (total + PRIOR_WEIGHT) * (base[at] as number) : 0;
    return Math.max(least, (seen[at] as number) + PRIOR_WEIGHT * (base[at] as number));
  });
  return shares(weights, SHAPES.length);
}

/** Lengths of the probable beads of a text; others than 1:1 count half. */
export function lengthPairs({ probable }: PassResult): LengthPair[] {
  const found: LengthPair[] = [];
  for (let at = 0; at < probable.count; at++) {
    const shape = probable.shape[at] as number;
    if (isGap(shape)) continue;
    found.push({
      source: lengthBefore(
        probable.source,
        probable.sourceEnd[at] as number,
        sourceSizes[shape] as number,
      ),
      target: lengthBefore(
        probable.target,
        probable.targetEnd[at] as number,
        targetSizes[shape] as number,
      ),
      weight: (probable.probability[at] as number) * (shape === 0 ? 1 : 0.5),
    });
  }
  return found;
}

function lengthBefore(side: Side, end: number, units: number): number {
  let length = 0;
  for (let unit = end - units; unit < end; unit++) length += side.lengths[unit] as number;
  return length;
}
