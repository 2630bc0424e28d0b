import type { Band } from "./band";
import type { Side } from "./corpus";
import type { EdgeModel } from "./edge-model";
import { ENDINGS, OPENINGS, STRUCTURES } from "./edges";
import { type LengthModel, lengthScore } from "./length-model";
import { logSum } from "./log-sum";
import { LEAST_NATURAL } from "./natural-edges";
import { lookBack, type Reach, reachOf } from "./reach";
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

/** ln of all paths to a cell: those whose last step was a bead, those in a gap, and both once the gap has ended. */
export type Forward = {
  readonly bead: Float64Array;
  readonly gap: Float64Array;
  readonly closed: Float64Array;
};

export function emptyForward({ cells }: Band): Forward {
  return {
    bead: new Float64Array(cells),
    gap: new Float64Array(cells),
    closed: new Float64Array(cells),
  };
}

/** What every row needs to know of the steps that lead to it. */
export type Steps = Transitions & {
  readonly lengths: LengthModel;
  readonly logGoesOn: number;
  readonly logEnds: number;
  readonly reach: Reach;
  readonly cutScores: Float64Array;
  readonly sourceChanges: Float64Array;
  readonly targetChanges: Float64Array;
};

export function stepsOf(lengths: LengthModel, transitions: Transitions): Steps {
  const { shapes, goesOn, edges } = transitions;
  return {
    ...transitions,
    lengths,
    logGoesOn: Math.log(goesOn * 0.5),
    logEnds: Math.log(1 - goesOn),
    reach: reachOf(shapes),
    cutScores: scoresOfCuts(edges.source, edges.target),
    sourceChanges: kindChanges(edges.source),
    targetChanges: kindChanges(edges.target),
  };
}

/**
 * Also turns the scores of each bead into the whole score: prior, words and lengths together. A
 * function of one row is soon compiled, where one of all rows would be run slowly for long.
 */
export function forwardRow(
  scores: Float32Array,
  band: Band,
  steps: Steps,
  { bead, gap, closed }: Forward,
  row: number,
): void {
  const { shapes, logPrior, logGoesOn, logEnds, lengths, reach } = steps;
  const { cutScores, sourceChanges, targetChanges } = steps;
  const { source, target, model } = steps.edges;
  const { endings, openings, structures } = model;
  const { from, first, last } = reach;
  lookBack(reach, band, row);
  const rowEnd = band.high[row] as number;
  const sourceEnding = row > 0 ? (source.endings[row - 1] as number) * ENDINGS : 0;
  const sourceCut = row > 0 ? (source.cuts[row - 1] as number) : 0;
  let cell = band.offset[row] as number;
  for (let column = band.low[row] as number; column <= rowEnd; column++, cell++) {
    let inBead = cell === 0 ? 0 : NEVER;
    let inGap = NEVER;
    const base = cell * shapes;
    const ending =
      row > 0 && column > 0
        ? (endings[sourceEnding + (target.endings[column - 1] as number)] as number) +
          (cutScores[sourceCut + (target.cuts[column - 1] as number)] as number) +
          Math.max(
            LEAST_NATURAL,
            (source.natural[row - 1] as number) + (target.natural[column - 1] as number),
          )
        : 0;
    for (let shape = 0; shape < shapes; shape++) {
      const words = scores[base + shape] as number;
      if (
        words === NEVER ||
        column < (first[shape] as number) ||
        column > (last[shape] as number)
      ) {
        scores[base + shape] = NEVER;
        continue;
      }
      const came = (from[shape] as number) + column;
      if (isGap(shape)) {
        scores[base + shape] = 0;
        const opens = (bead[came] as number) + (logPrior[shape] as number);
        inGap = logSum(inGap, logSum(opens, (gap[came] as number) + logGoesOn));
        continue;
      }
      const height = sourceSizes[shape] as number;
      const width = targetSizes[shape] as number;
      const fromRow = row - height;
      const fromColumn = column - width;
      const changes =
        (sourceChanges[row - 1] as number) -
        (sourceChanges[fromRow] as number) +
        (targetChanges[column - 1] as number) -
        (targetChanges[fromColumn] as number);
      const opening =
        (source.openings[fromRow] as number) * OPENINGS + (target.openings[fromColumn] as number);
      const structure =
        (source.structures[fromRow] as number) * STRUCTURES +
        (target.structures[fromColumn] as number);
      const score =
        ending -
        MIXED_KINDS * changes +
        (openings[opening] as number) +
        (structures[structure] as number) +
        words +
        (logPrior[shape] as number) +
        lengthScore(lengths, row * STRIDE + height, column * STRIDE + width);
      scores[base + shape] = score;
      inBead = logSum(inBead, (closed[came] as number) + score);
    }
    bead[cell] = inBead;
    gap[cell] = inGap;
    closed[cell] = logSum(inBead, inGap + logEnds);
  }
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
