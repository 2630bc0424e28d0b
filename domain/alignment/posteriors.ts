import type { Band } from "./band";
import type { Side } from "./corpus";
import type { EdgeModel } from "./edge-model";
import { ENDINGS, OPENINGS, STRUCTURES } from "./edges";
import { type LengthModel, lengthScore } from "./length-model";
import { logSum } from "./log-sum";
import { lookBack, reachOf } from "./reach";
import { BARRED } from "./settled-steps";
import { isGap, MOST, sourceSizes, targetSizes } from "./shapes";

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
/** What it costs a bead to hold paragraphs of two kinds on one side. */
const MIXED_KINDS = 2.5;
/** What it costs a bead to end in the middle of a sentence on neither side, on one, on both. */
const CUT = [0, -3, -2] as const;
/** Where so many units end so, they are lines of verse or of a page, and it costs nothing. */
const CUT_BY_HABIT = 0.2;
/** ln of a probability not worth an exponential. */
const FAINTEST = Math.log(1e-4);

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
  const forward = forwardPass(scores, band, lengths, transitions);
  const end = band.cells - 1;
  const all = logSum(forward.bead[end] as number, forward.gap[end] as number);
  backwardPass(scores, band, transitions, { ...forward, all });
  return all;
}

/** ln of all paths to a cell: those whose last step was a bead, those in a gap, and both once the gap has ended. */
type Forward = {
  readonly bead: Float64Array;
  readonly gap: Float64Array;
  readonly closed: Float64Array;
};

/** Also turns the scores of each bead into the whole score: prior, words and lengths together. */
function forwardPass(
  scores: Float32Array,
  band: Band,
  lengths: LengthModel,
  { shapes, logPrior, goesOn, edges }: Transitions,
): Forward {
  const { low, high, offset, rows } = band;
  const forward = new Float64Array(band.cells);
  const forwardGap = new Float64Array(band.cells);
  const closed = new Float64Array(band.cells);
  const logGoesOn = Math.log(goesOn * 0.5);
  const logEnds = Math.log(1 - goesOn);
  const reach = reachOf(shapes);
  const { from, first, last } = reach;
  const widths = targetSizes.slice(0, shapes);
  const heights = sourceSizes.slice(0, shapes);
  const { endings, openings, structures } = edges.model;
  const { source, target } = edges;
  const cutScores = scoresOfCuts(source, target);
  const sourceChanges = kindChanges(source);
  const targetChanges = kindChanges(target);
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
            ] as number) +
            (cutScores[
              (source.cuts[row - 1] as number) + (target.cuts[column - 1] as number)
            ] as number)
          : 0;
      for (let shape = 0; shape < shapes; shape++) {
        if (
          scores[base + shape] === NEVER ||
          column < (first[shape] as number) ||
          column > (last[shape] as number)
        ) {
          scores[base + shape] = NEVER;
          continue;
        }
        const came = (from[shape] as number) + column;
        if (isGap(shape)) {
          scores[base + shape] = 0;
          const opens = (forward[came] as number) + (logPrior[shape] as number);
          inGap = logSum(inGap, logSum(opens, (forwardGap[came] as number) + logGoesOn));
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
        inBead = logSum(inBead, (closed[came] as number) + score);
      }
      forward[cell] = inBead;
      forwardGap[cell] = inGap;
      closed[cell] = logSum(inBead, inGap + logEnds);
    }
  }
  return { bead: forward, gap: forwardGap, closed };
}

/** By the number of sides on which a bead ends in the middle of a sentence. */
function scoresOfCuts(source: Side, target: Side): Float64Array {
  const share = ({ cuts, count }: Side): number =>
    cuts.reduce((sum, cut) => sum + cut, 0) / Math.max(1, count);
  const habit = Math.max(share(source), share(target)) / CUT_BY_HABIT;
  return Float64Array.from(CUT, (score) => score * Math.max(0, 1 - habit));
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
  { bead, gap, closed, all }: Forward & { readonly all: number },
): void {
  const { low, high, offset, rows } = band;
  // ln of all paths from a cell to the end: by a bead, into a gap, and on with one.
  const byBead = new Float64Array(band.cells).fill(NEVER);
  const intoGap = new Float64Array(band.cells).fill(NEVER);
  const onWithGap = new Float64Array(band.cells).fill(NEVER);
  const logGoesOn = Math.log(goesOn * 0.5);
  const logEnds = Math.log(1 - goesOn);
  const reach = reachOf(shapes);
  const { from } = reach;
  const end = band.cells - 1;
  byBead[end] = 0;
  onWithGap[end] = 0;
  /** Steps back over one bead; gives ln of its probability. */
  const overBead = (came: number, via: number): number => {
    byBead[came] = logSum(byBead[came] as number, via);
    return (closed[came] as number) + via - all;
  };
  const overGap = (came: number, afterGap: number, prior: number): number => {
    const into = prior + afterGap;
    const on = logGoesOn + afterGap;
    intoGap[came] = logSum(intoGap[came] as number, into);
    onWithGap[came] = logSum(onWithGap[came] as number, on);
    return logSum((bead[came] as number) + into, (gap[came] as number) + on) - all;
  };
  for (let row = rows; row >= 0; row--) {
    lookBack(reach, band, row);
    let cell = offset[row + 1] as number;
    for (let column = high[row] as number; column >= (low[row] as number); column--) {
      cell--;
      const beadAfter = byBead[cell] as number;
      const afterBead = logSum(beadAfter, intoGap[cell] as number);
      const afterGap = logSum(
        cell === end ? NEVER : beadAfter + logEnds,
        onWithGap[cell] as number,
      );
      const base = cell * shapes;
      for (let shape = 0; shape < shapes; shape++) {
        const score = scores[base + shape] as number;
        scores[base + shape] = score === NEVER ? BARRED : 0;
        if (score === NEVER) continue;
        const came = (from[shape] as number) + column;
        const path = isGap(shape)
          ? overGap(came, afterGap, logPrior[shape] as number)
          : overBead(came, score + afterBead);
        if (path > FAINTEST) scores[base + shape] = Math.exp(path);
      }
    }
  }
}
