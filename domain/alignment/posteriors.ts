import type { Band } from "./band";
import type { Side } from "./corpus";
import type { EdgeModel } from "./edge-model";
import { ENDINGS, OPENINGS, STRUCTURES } from "./edges";
import { type LengthModel, lengthScore } from "./length-model";
import { logSum } from "./log-sum";
import { lookBack, reachOf } from "./reach";
import { ADDITION, MOST, OMISSION, sourceSizes, targetSizes } from "./shapes";

/** What fits at the edges of beads, with the texts whose edges they are. */
export type Edges = {
  readonly model: EdgeModel;
  readonly source: Side;
  readonly target: Side;
};

export type Transitions = {
  readonly edges: Edges;
  readonly shapes: number;
  /** ln of how often each shape occurs. */
  readonly logPrior: Float64Array;
  /** How likely a gap of one unit is to go on. */
  readonly goesOn: number;
};

const NEVER = Number.NEGATIVE_INFINITY;
const STRIDE = MOST + 1;
/** ln of a probability not worth an exponential. */
/** What it costs a bead to hold paragraphs of two kinds on one side. */
const MIXED_KINDS = 2.5;
const FAINTEST = Math.log(1e-4);

/**
 * Forward–backward over all paths through the band, with one price to open a gap and another to go
 * on with it. `scores` (by cell, then shape) comes in with the scores of words and structure and
 * leaves with the probability of every bead. Gives ln of the ratio of all paths against chance.
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
  { shapes, logPrior, goesOn, edges }: Transitions,
): { forward: Float64Array; forwardGap: Float64Array } {
  const { low, high, offset, rows } = band;
  const forward = new Float64Array(band.cells).fill(NEVER);
  const forwardGap = new Float64Array(band.cells).fill(NEVER);
  const logGoesOn = Math.log(goesOn * 0.5);
  const logEnds = Math.log(1 - goesOn);
  const reach = reachOf(shapes);
  const { from, first, last } = reach;
  const widths = targetSizes.slice(0, shapes);
  const heights = sourceSizes.slice(0, shapes);
  const { endings, openings, structures } = edges.model;
  const { source, target } = edges;
  const sourceChanges = kindChanges(source);
  const targetChanges = kindChanges(target);
  forward[0] = 0;
  for (let row = 0; row <= rows; row++) {
    lookBack(reach, band, row);
    const rowEnd = high[row] as number;
    let cell = offset[row] as number;
    for (let column = low[row] as number; column <= rowEnd; column++, cell++) {
      let inBead = cell === 0 ? 0 : NEVER;
      let inGap = NEVER;
      const base = cell * shapes;
      const ending =
        row > 0 && column > 0
          ? (endings[
              (source.endings[row - 1] as number) * ENDINGS + (target.endings[column - 1] as number)
            ] as number)
          : 0;
      for (let shape = 0; shape < shapes; shape++) {
        if (column < (first[shape] as number) || column > (last[shape] as number)) {
          scores[base + shape] = NEVER;
          continue;
        }
        const came = (from[shape] as number) + column;
        const bead = forward[came] as number;
        const gap = forwardGap[came] as number;
        if (shape === OMISSION || shape === ADDITION) {
          scores[base + shape] = 0;
          inGap = logSum(inGap, logSum(bead + (logPrior[shape] as number), gap + logGoesOn));
          continue;
        }
        const fromRow = row - (heights[shape] as number);
        const fromColumn = column - (widths[shape] as number);
        const changes =
          (sourceChanges[row - 1] as number) -
          (sourceChanges[fromRow] as number) +
          (targetChanges[column - 1] as number) -
          (targetChanges[fromColumn] as number);
        const score =
          ending -
          MIXED_KINDS * changes +
          (openings[
            (source.openings[fromRow] as number) * OPENINGS +
              (target.openings[fromColumn] as number)
          ] as number) +
          (structures[
            (source.structures[fromRow] as number) * STRUCTURES +
              (target.structures[fromColumn] as number)
          ] as number) +
          (scores[base + shape] as number) +
          (logPrior[shape] as number) +
          lengthScore(
            lengths,
            row * STRIDE + (heights[shape] as number),
            column * STRIDE + (widths[shape] as number),
          );
        scores[base + shape] = score;
        inBead = logSum(inBead, logSum(bead, gap + logEnds) + score);
      }
      forward[cell] = inBead;
      forwardGap[cell] = inGap;
    }
  }
  return { forward, forwardGap };
}

/** How many units up to each begin another kind of paragraph than the one before. */
function kindChanges({ structures, count }: Side): Float64Array {
  const changes = new Float64Array(count + 1);
  for (let unit = 1; unit < count; unit++) {
    const isChange = structures[unit] !== structures[unit - 1];
    changes[unit] = (changes[unit - 1] as number) + (isChange ? 1 : 0);
  }
  return changes;
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
  const reach = reachOf(shapes);
  const { from } = reach;
  backward[band.cells - 1] = 0;
  backwardGap[band.cells - 1] = 0;
  for (let row = rows; row >= 0; row--) {
    lookBack(reach, band, row);
    let cell = offset[row + 1] as number;
    for (let column = high[row] as number; column >= (low[row] as number); column--) {
      cell--;
      const afterBead = backward[cell] as number;
      const afterGap = backwardGap[cell] as number;
      const base = cell * shapes;
      for (let shape = 0; shape < shapes; shape++) {
        const score = scores[base + shape] as number;
        scores[base + shape] = 0;
        if (score === NEVER) continue;
        const came = (from[shape] as number) + column;
        const isGap = shape === OMISSION || shape === ADDITION;
        const viaBead = isGap ? (logPrior[shape] as number) + afterGap : score + afterBead;
        const viaGap = isGap ? logGoesOn + afterGap : score + logEnds + afterBead;
        backward[came] = logSum(backward[came] as number, viaBead);
        backwardGap[came] = logSum(backwardGap[came] as number, viaGap);
        const beadPath = (forward[came] as number) + viaBead - all;
        const gapPath = (forwardGap[came] as number) + viaGap - all;
        if (beadPath > FAINTEST || gapPath > FAINTEST) {
          scores[base + shape] = Math.exp(beadPath) + Math.exp(gapPath);
        }
      }
    }
  }
}
