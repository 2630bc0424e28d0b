import type { Band } from "./band";
import { type LengthModel, lengthScore } from "./length-model";
import { logSum } from "./log-sum";
import { ADDITION, isGap, MOST, OMISSION, sourceSizes, targetSizes } from "./shapes";

export type Transitions = {
  readonly shapes: number;
  /** ln of how often each shape occurs. */
  readonly logPrior: Float64Array;
  /** How likely a gap of one unit is to go on. */
  readonly goesOn: number;
};

const NEVER = Number.NEGATIVE_INFINITY;
const STRIDE = MOST + 1;

/**
 * Forward–backward over all paths through the band, with one price to open a gap and another to go
 * on with it. `scores` (by cell, then shape) comes in with the lexical scores and leaves with the
 * probability of every bead. Gives ln of the ratio of all paths against chance.
 */
export function posteriors(
  scores: Float32Array,
  band: Band,
  lengths: LengthModel,
  transitions: Transitions,
): number {
  const { forward, forwardGap } = forwardPass(scores, band, lengths, transitions);
  const end = band.cells - 1;
  const all = logSum(forward[end] as number, forwardGap[end] as number);
  backwardPass(scores, band, transitions, { forward, forwardGap, all });
  return all;
}

/** Also turns the scores of each bead into the whole score: prior, words and lengths together. */
function forwardPass(
  scores: Float32Array,
  band: Band,
  lengths: LengthModel,
  { shapes, logPrior, goesOn }: Transitions,
): { forward: Float64Array; forwardGap: Float64Array } {
  const { low, high, offset, rows } = band;
  const forward = new Float64Array(band.cells).fill(NEVER);
  const forwardGap = new Float64Array(band.cells).fill(NEVER);
  const logGoesOn = Math.log(goesOn * 0.5);
  const logEnds = Math.log(1 - goesOn);
  forward[0] = 0;
  for (let row = 0; row <= rows; row++) {
    const rowEnd = high[row] as number;
    for (let column = low[row] as number; column <= rowEnd; column++) {
      const cell = (offset[row] as number) + column - (low[row] as number);
      let inBead = cell === 0 ? 0 : NEVER;
      let inGap = NEVER;
      for (let shape = 0; shape < shapes; shape++) {
        const fromRow = row - (sourceSizes[shape] as number);
        const fromColumn = column - (targetSizes[shape] as number);
        const at = cell * shapes + shape;
        if (
          fromRow < 0 ||
          fromColumn < (low[fromRow] as number) ||
          fromColumn > (high[fromRow] as number)
        ) {
          scores[at] = NEVER;
          continue;
        }
        const from = (offset[fromRow] as number) + fromColumn - (low[fromRow] as number);
        const bead = forward[from] as number;
        const gap = forwardGap[from] as number;
        if (shape === OMISSION || shape === ADDITION) {
          scores[at] = 0;
          inGap = logSum(inGap, logSum(bead + (logPrior[shape] as number), gap + logGoesOn));
          continue;
        }
        const score =
          (scores[at] as number) +
          (logPrior[shape] as number) +
          lengthScore(
            lengths,
            row * STRIDE + (sourceSizes[shape] as number),
            column * STRIDE + (targetSizes[shape] as number),
          );
        scores[at] = score;
        inBead = logSum(inBead, logSum(bead, gap + logEnds) + score);
      }
      forward[cell] = inBead;
      forwardGap[cell] = inGap;
    }
  }
  return { forward, forwardGap };
}

function backwardPass(
  scores: Float32Array,
  band: Band,
  { shapes, logPrior, goesOn }: Transitions,
  known: { forward: Float64Array; forwardGap: Float64Array; all: number },
): void {
  const { low, high, offset, rows } = band;
  const { forward, forwardGap, all } = known;
  const backward = new Float64Array(band.cells).fill(NEVER);
  const backwardGap = new Float64Array(band.cells).fill(NEVER);
  const logGoesOn = Math.log(goesOn * 0.5);
  const logEnds = Math.log(1 - goesOn);
  backward[band.cells - 1] = 0;
  backwardGap[band.cells - 1] = 0;
  for (let row = rows; row >= 0; row--) {
    for (let column = high[row] as number; column >= (low[row] as number); column--) {
      const cell = (offset[row] as number) + column - (low[row] as number);
      const afterBead = backward[cell] as number;
      const afterGap = backwardGap[cell] as number;
      for (let shape = 0; shape < shapes; shape++) {
        const at = cell * shapes + shape;
        const score = scores[at] as number;
        scores[at] = 0;
        if (score === NEVER || (afterBead === NEVER && afterGap === NEVER)) continue;
        const fromRow = row - (sourceSizes[shape] as number);
        const fromColumn = column - (targetSizes[shape] as number);
        const from = (offset[fromRow] as number) + fromColumn - (low[fromRow] as number);
        const gap = isGap(shape);
        const viaBead = gap ? (logPrior[shape] as number) + afterGap : score + afterBead;
        const viaGap = gap ? logGoesOn + afterGap : score + logEnds + afterBead;
        backward[from] = logSum(backward[from] as number, viaBead);
        backwardGap[from] = logSum(backwardGap[from] as number, viaGap);
        const both = logSum(
          (forward[from] as number) + viaBead,
          (forwardGap[from] as number) + viaGap,
        );
        scores[at] = Math.exp(both - all);
      }
    }
  }
}
