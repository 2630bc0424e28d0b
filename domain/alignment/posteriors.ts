import { backwardRow, emptyBackward } from "./backward-row";
import type { Band } from "./band";
import { emptyForward, forwardRow, stepsOf, type Transitions } from "./forward-row";
import type { LengthModel } from "./length-model";
import { logSum } from "./log-sum";

/**
 * Forward–backward over all paths through the band, with one price to open a gap and another to go
 * on with it. `scores` (by cell, then shape) comes in with the scores of words and structure and
 * leaves with the probability of every bead, or `BARRED`. Minus infinity bars a step. Gives ln of the ratio of all paths against chance.
 */
export function posteriors(
  scores: Float32Array,
  band: Band,
  lengths: LengthModel,
  transitions: Transitions,
): number {
  const forward = emptyForward(band);
  const steps = stepsOf(lengths, transitions);
  for (let row = 0; row <= band.rows; row++) forwardRow(scores, band, steps, forward, row);
  const end = band.cells - 1;
  const all = logSum(forward.bead[end] as number, forward.gap[end] as number);
  const backward = emptyBackward(band);
  for (let row = band.rows; row >= 0; row--) {
    backwardRow(scores, band, steps, { forward, backward, all }, row);
  }
  return all;
}
