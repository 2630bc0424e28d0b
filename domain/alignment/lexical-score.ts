import type { Band } from "./band";
import type { Side } from "./corpus";
import type { Evidence } from "./lexical-evidence";
import { MOST, SMALL_SHAPES, sourceSizes, TWO_BY_TWO, targetSizes } from "./shapes";
import { addsOfShifts, type ShiftedEdges, shiftedEdges, takeAlone } from "./shifted-edges";
import { emptyGroup, emptyOut, type Group, joinGroup, reachWords, scoreGroup } from "./word-group";

/**
 * Adds to `scores` (by cell, then shape) how well the words of each bead explain each other: the
 * mean of both directions' log-likelihood ratios, times `weight`.
 */
export function addLexicalScores(
  scores: Float32Array,
  texts: { readonly source: Side; readonly target: Side },
  band: Band,
  how: {
    readonly forward: Evidence;
    readonly backward: Evidence;
    readonly shapes: number;
    readonly weight: number;
  },
): void {
  const { source, target } = texts;
  const half = how.weight / 2;
  const { offset, low, high } = band;
  const { shapes } = how;
  // In a long text only at last, when the rest is known: it takes time.
  const shifts = shapes > (source.count > LONG ? SMALL_SHAPES : TWO_BY_TWO);
  gains(
    source,
    target,
    how.forward,
    low,
    high,
    { sizes: largest(sourceSizes, shapes), shifts },
    (row, size, base, sums, adds) => {
      const first = low[row] as number;
      const last = high[row] as number;
      for (let shape = 0; shape < shapes; shape++) {
        const width = targetSizes[shape] as number;
        if (sourceSizes[shape] !== size || width === 0) continue;
        let cell = ((offset[row] as number) + Math.max(first, width) - first) * shapes + shape;
        for (let column = Math.max(first, width); column <= last; column++) {
          const shifted = shape === TWO_BY_TWO ? (adds[column - base] ?? 0) : 0;
          (scores[cell] as number) +=
            half *
            ((sums[column - base] as number) - (sums[column - width - base] as number) + shifted);
          cell += shapes;
        }
      }
    },
  );
  const [rowLow, rowHigh] = transposed(band);
  gains(
    target,
    source,
    how.backward,
    rowLow,
    rowHigh,
    { sizes: largest(targetSizes, shapes), shifts },
    (column, size, base, sums, adds) => {
      const last = rowHigh[column] as number;
      for (let shape = 0; shape < shapes; shape++) {
        const width = sourceSizes[shape] as number;
        if (targetSizes[shape] !== size || width === 0) continue;
        for (let row = Math.max(rowLow[column] as number, width); row <= last; row++) {
          const cell = (offset[row] as number) + column - (low[row] as number);
          const shifted = shape === TWO_BY_TWO ? (adds[row - base] ?? 0) : 0;
          (scores[cell * shapes + shape] as number) +=
            half * ((sums[row - base] as number) - (sums[row - width - base] as number) + shifted);
        }
      }
    },
  );
}

/** In units. */
const LONG = 2000;
const NOTHING = new Float64Array();

function largest(sizes: Int32Array, shapes: number): number {
  return Math.max(...sizes.subarray(0, shapes));
}

/** Told, for a group of `size` given units that ends at `end`, the sums over answering units from `base` on. */
type Take = (
  end: number,
  size: number,
  base: number,
  sums: Float64Array,
  adds: Float64Array,
) => void;

/**
 * For each end and each size of a group of given units: how well each answering unit in reach is
 * explained by the group, as sums from `base` on (so any run of units is one subtraction).
 */
function gains(
  given: Side,
  answer: Side,
  from: Evidence,
  low: Int32Array,
  high: Int32Array,
  how: { readonly sizes: number; readonly shifts: boolean },
  take: Take,
): void {
  const group = emptyGroup(answer.vocabulary.stems.length);
  const shifts = how.shifts ? shiftedEdges(given, answer, from) : undefined;
  const walk: Walk = {
    ...{ given, answer, from, low, high, group, shifts, sizes: how.sizes },
    groups: shifts ? [group, shifts.before] : [group],
    floor: unitFloors(answer, from),
    sums: new Float64Array(answer.count + 2),
    firstIn: 0,
    lastIn: 0,
  };
  for (let end = 1; end <= given.count; end++) {
    if ((high[end] as number) >= (low[end] as number)) gainsAt(walk, end, take);
  }
}

type Walk = {
  readonly given: Side;
  readonly answer: Side;
  readonly from: Evidence;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly sizes: number;
  readonly group: Group;
  readonly shifts: ShiftedEdges | undefined;
  readonly groups: readonly Group[];
  readonly floor: Float64Array;
  readonly sums: Float64Array;
  /** The answering units of which the groups know the words. */
  firstIn: number;
  lastIn: number;
};

/** Only words that stand in reach are looked at: `inReach` is kept up as the reach moves along. */
function gainsAt(walk: Walk, end: number, take: Take): void {
  const { given, answer, from, group, shifts, floor, sums, sizes } = walk;
  const { added } = group;
  const low = walk.low[end] as number;
  const last = walk.high[end] as number;
  const base = Math.max(0, low - MOST);
  for (const each of walk.groups) {
    for (let unit = walk.lastIn; unit < last; unit++) reachWords(each, answer, unit, 1);
    for (let unit = walk.firstIn; unit < base; unit++) reachWords(each, answer, unit, -1);
  }
  walk.lastIn = Math.max(walk.lastIn, last);
  walk.firstIn = Math.max(walk.firstIn, base);
  let length = 0;
  for (let size = 1; size <= sizes && size <= end; size++) {
    length += joinGroup(group, given, end - size, from);
    scoreGroup(group, from, Math.max(1, length));
    sumUp(sums, answer, floor, added, base, last);
    if (shifts && size === 1) takeAlone(shifts, group, sums, [end, base, last]);
    const adds = shifts && size === 2 ? addsOfShifts(shifts, sums, [low, base, last]) : NOTHING;
    take(end, size, base, sums, adds);
  }
  emptyOut(group);
}

/** Sums of the scores of the units from `base` on. */
function sumUp(
  sums: Float64Array,
  { ids, starts }: Side,
  floor: Float64Array,
  added: Float64Array,
  base: number,
  last: number,
): void {
  let sum = 0;
  for (let unit = base; unit < last; unit++) {
    sum += floor[unit] as number;
    const tokensEnd = starts[unit + 1] as number;
    for (let token = starts[unit] as number; token < tokensEnd; token++) {
      sum += added[ids[token] as number] as number;
    }
    sums[unit - base + 1] = sum;
  }
}

/** Of each unit: its score when nothing explains any of its words. */
function unitFloors(side: Side, from: Evidence): Float64Array {
  const floors = new Float64Array(side.count);
  for (let unit = 0; unit < side.count; unit++) {
    let sum = 0;
    const end = side.starts[unit + 1] as number;
    for (let token = side.starts[unit] as number; token < end; token++) {
      sum += from.unexplained[side.ids[token] as number] as number;
    }
    floors[unit] = sum;
  }
  return floors;
}

/** The band seen from the columns: the first and the last row in which each column occurs. */
function transposed(band: Band): [Int32Array, Int32Array] {
  const first = new Int32Array(band.columns + 1).fill(band.rows + 1);
  const last = new Int32Array(band.columns + 1).fill(-1);
  for (let row = 0; row <= band.rows; row++) {
    const end = band.high[row] as number;
    for (let column = band.low[row] as number; column <= end; column++) {
      if (row < (first[column] as number)) first[column] = row;
      if (row > (last[column] as number)) last[column] = row;
    }
  }
  return [first, last];
}
