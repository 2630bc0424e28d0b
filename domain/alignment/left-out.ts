import type { Side } from "./corpus";
import { type LengthModel, lengthModel, lengthScore } from "./length-model";
import { MOST } from "./shapes";

/** Units from `from` up to, not including, `to`. */
export type Stretch = { readonly from: number; readonly to: number };

const STRIDE = MOST + 1;
/** For one search: about five seconds. */
const MOST_CELLS = 40_000_000;
/** ln of how often one answers one, two answer one, and one answers nothing. */
const SINGLE = Math.log(0.8);
const DOUBLE = Math.log(0.06);
const GAP = Math.log(0.012);
/** What it costs to leave out a stretch, however long. */
const STRETCH = -14;
/** Units at the ends of a stretch that are looked at all the same: the search sees only lengths. */
const MARGIN = 30;
/** In units. Less needs no search. */
const LEAST = 100;
/** How often a search tells how far it is. */
const TELLS = 100;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The stretches of the longer text, one at the beginning, one in the middle and one at the end,
 * that the shorter leaves out, as far as lengths can tell: the best path of beads of at most two
 * units, for which each such stretch costs the same whatever its length (a third state beside bead
 * and gap, as in the alignment of sequences with long insertions). Nothing where there is too much
 * to look at. Takes time as the product of the lengths, and memory as the shorter. `tell` hears the
 * share that is done, from 0 to 1, and what it throws ends the search.
 */
export function leftOut(longer: Side, shorter: Side, tell: (share: number) => void): Stretch[] {
  if (longer.count * shorter.count > MOST_CELLS) return [];
  const { begin, middle, resume, end } = bestFit(longer, shorter, tell);
  return [
    { from: 0, to: begin - MARGIN },
    { from: middle + MARGIN, to: resume - MARGIN },
    { from: end + MARGIN, to: longer.count },
  ].filter(({ from, to }) => to - from >= LEAST);
}

/** Where in the longer text the shorter begins and ends, and between which units it leaves something out. */
type Fit = {
  readonly begin: number;
  readonly middle: number;
  readonly resume: number;
  readonly end: number;
};

/** Paths to each column of a row: how good, and where each began and left out its stretch. */
type Paths = {
  readonly value: Float64Array;
  readonly begin: Int32Array;
  readonly middle: Int32Array;
  readonly resume: Int32Array;
};

function bestFit(longer: Side, shorter: Side, tell: (share: number) => void): Fit {
  const lengths = lengthModel(longer, shorter, {
    mean: meanLog(shorter) - meanLog(longer),
    ...{ spread: 0.04, grain: 4 },
  });
  const columns = shorter.count;
  /** Before and after the stretch in the middle, of this row and the two above it. */
  const before = [emptyPaths(columns), emptyPaths(columns), emptyPaths(columns)];
  const after = [emptyPaths(columns), emptyPaths(columns), emptyPaths(columns)];
  const leaving = emptyPaths(columns);
  let best = NEVER;
  let fit: Fit = { begin: 0, middle: 0, resume: 0, end: longer.count };
  const rowsATell = Math.ceil(longer.count / TELLS);
  for (let row = 0; row <= longer.count; row++) {
    if (row % rowsATell === 0) tell(row / longer.count);
    const rows = [rowsAt(before, row), rowsAt(after, row)] as const;
    const start = row === 0 ? 0 : STRETCH;
    for (let column = 0; column <= columns; column++) {
      score(lengths, row, column);
      step(rows[0], row, column, { leaving: undefined, worth: column === 0 ? start : NEVER });
      step(rows[1], row, column, { leaving, worth: NEVER });
    }
    leave(rows[0][0], leaving, row);
    for (const [{ value, begin, middle, resume }] of rows) {
      const whole = (value[columns] as number) + (row < longer.count ? STRETCH : 0);
      if (whole <= best) continue;
      best = whole;
      fit = {
        begin: begin[columns] as number,
        middle: middle[columns] as number,
        resume: resume[columns] as number,
        end: row,
      };
    }
  }
  return fit;
}

/** Units answer each other one by one for the most part, whatever is left out: so do their means. */
function meanLog({ lengths, count }: Side): number {
  let sum = 0;
  for (const length of lengths) sum += Math.log(length);
  return sum / Math.max(1, count);
}

function emptyPaths(columns: number): Paths {
  return {
    value: new Float64Array(columns + 1).fill(NEVER),
    begin: new Int32Array(columns + 1),
    middle: new Int32Array(columns + 1),
    resume: new Int32Array(columns + 1),
  };
}

/** What it is worth to begin at a cell, or the paths that may come out of a stretch there. */
type Enter = { readonly worth: number; readonly leaving: Paths | undefined };

type Rows = readonly [here: Paths, above: Paths, twoAbove: Paths];

function rowsAt(rings: readonly Paths[], row: number): Rows {
  const at = (step: number): Paths => rings[(row + 3 - step) % 3] as Paths;
  return [at(0), at(1), at(2)];
}

/** Scores of the beads that end at a cell: one to one, one to two, two to one. */
const ended = new Float64Array(3);

function score(lengths: LengthModel, row: number, column: number): void {
  const [at, there] = [row * STRIDE, column * STRIDE];
  ended.fill(NEVER);
  if (row > 0 && column > 0) ended[0] = SINGLE + lengthScore(lengths, at + 1, there + 1);
  if (row > 0 && column > 1) ended[1] = DOUBLE + lengthScore(lengths, at + 1, there + 2);
  if (row > 1 && column > 0) ended[2] = DOUBLE + lengthScore(lengths, at + 2, there + 1);
}

/** The best way to a cell. `enter`: what it is worth to begin here, or to come out of `leaving`. */
function step([here, above, twoAbove]: Rows, row: number, column: number, enter: Enter): void {
  let best = enter.leaving ? (enter.leaving.value[column] as number) : enter.worth;
  let from = enter.leaving;
  let fromColumn = column;
  let value = (above.value[column] as number) + GAP;
  if (row > 0 && value > best) [best, from] = [value, above];
  value = column > 0 ? (here.value[column - 1] as number) + GAP : NEVER;
  if (value > best) [best, from, fromColumn] = [value, here, column - 1];
  value = (above.value[column - 1] ?? NEVER) + (ended[0] as number);
  if (value > best) [best, from, fromColumn] = [value, above, column - 1];
  value = (above.value[column - 2] ?? NEVER) + (ended[1] as number);
  if (value > best) [best, from, fromColumn] = [value, above, column - 2];
  value = (twoAbove.value[column - 1] ?? NEVER) + (ended[2] as number);
  if (value > best) [best, from, fromColumn] = [value, twoAbove, column - 1];
  here.value[column] = best;
  here.begin[column] = from ? (from.begin[fromColumn] as number) : row;
  here.middle[column] = from ? (from.middle[fromColumn] as number) : row;
  here.resume[column] = from && from !== enter.leaving ? (from.resume[fromColumn] as number) : row;
}

/** Paths that end here may leave out what follows. */
function leave({ value, begin }: Paths, leaving: Paths, row: number): void {
  for (let column = 0; column < value.length; column++) {
    const whole = (value[column] as number) + STRETCH;
    if (whole <= (leaving.value[column] as number)) continue;
    leaving.value[column] = whole;
    leaving.begin[column] = begin[column] as number;
    leaving.middle[column] = row;
  }
}
