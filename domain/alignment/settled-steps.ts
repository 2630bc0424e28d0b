import { type Band, bandOf } from "./band";
import { ALONE, type Condensed, FREE } from "./condense";
import { ADDITION, isGap, MOST, SHAPES, sourceSizes, targetSizes } from "./shapes";

const NEVER = Number.NEGATIVE_INFINITY;

/** In place of a probability: no path may take this step. */
export const BARRED = -1;

/** What a person settled about a pair of texts, as steps of the search that are barred. */
export type Bars = Pick<Condensed, "sourcePartners" | "targetPartners" | "apart">;

/** Nothing where nothing was settled. */
export function barsOf({ sourcePartners, targetPartners, apart }: Condensed): Bars | undefined {
  const isSettled = (partner: number): boolean => partner !== FREE;
  const isFree =
    apart.length === 0 && !sourcePartners.some(isSettled) && !targetPartners.some(isSettled);
  return isFree ? undefined : { sourcePartners, targetPartners, apart };
}

export function confirmedUnits(bars: Bars | undefined): number {
  return bars?.sourcePartners.reduce((sum, partner) => sum + (partner >= 0 ? 1 : 0), 0) ?? 0;
}

/** The band cut down to the boxes between confirmed beads: no path leads round one. */
export function boxed(band: Band, bars: Bars | undefined): Band {
  if (!bars) return band;
  const floors = new Int32Array(band.rows + 1);
  const ceilings = new Int32Array(band.rows + 1).fill(band.columns);
  const low = band.low.slice();
  const high = band.high.slice();
  bars.sourcePartners.forEach((partner, unit) => {
    if (partner < 0) return;
    ceilings[unit] = partner;
    floors[unit + 1] = partner + 1;
    high[unit] = band.columns;
    low[unit + 1] = 0;
  });
  for (let row = band.rows; row > 0; row--) {
    ceilings[row - 1] = Math.min(ceilings[row - 1] as number, ceilings[row] as number);
  }
  for (let row = 0; row <= band.rows; row++) {
    if (row > 0) floors[row] = Math.max(floors[row] as number, floors[row - 1] as number);
    low[row] = clamped(low[row] as number, floors[row] as number, ceilings[row] as number);
    high[row] = clamped(high[row] as number, floors[row] as number, ceilings[row] as number);
  }
  return bandOf(low, high, band.columns);
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Makes every step impossible that would change what is settled. */
export function bar(scores: Float32Array, band: Band, shapes: number, bars: Bars): void {
  const rows = settledBefore(bars.sourcePartners);
  const columns = settledBefore(bars.targetPartners);
  const { low, high, offset } = band;
  for (let row = 0; row <= band.rows; row++) {
    const isNearRow = isSettledNear(rows, row);
    let at = (offset[row] as number) * shapes;
    for (let column = low[row] as number; column <= (high[row] as number); column++, at += shapes) {
      if (!isNearRow && !isSettledNear(columns, column)) continue;
      for (let shape = 0; shape < shapes; shape++) {
        const touched =
          settledAmong(rows, row, sourceSizes[shape] as number) +
          settledAmong(columns, column, targetSizes[shape] as number);
        if (touched > 0 && !keeps(bars, row, column, shape)) scores[at + shape] = NEVER;
      }
    }
  }
  for (const pair of bars.apart) barPair(scores, band, shapes, pair);
}

/** Whether a step over settled units is the one that was settled. */
function keeps(
  { sourcePartners, targetPartners }: Bars,
  row: number,
  column: number,
  shape: number,
): boolean {
  if (shape === 0) return sourcePartners[row - 1] === column - 1;
  if (!isGap(shape)) return false;
  return (shape === ADDITION ? targetPartners[column - 1] : sourcePartners[row - 1]) === ALONE;
}

function barPair(
  scores: Float32Array,
  { rows, low, high, offset }: Band,
  shapes: number,
  [source, target]: readonly [number, number],
): void {
  for (let shape = 0; shape < shapes; shape++) {
    const { source: height, target: width } = SHAPES[shape] ?? { source: 0, target: 0 };
    for (let row = source + 1; row <= Math.min(rows, source + height); row++) {
      const first = Math.max(target + 1, low[row] as number);
      const last = Math.min(target + width, high[row] as number);
      for (let column = first; column <= last; column++) {
        scores[((offset[row] as number) + column - (low[row] as number)) * shapes + shape] = NEVER;
      }
    }
  }
}

function settledBefore(partners: Int32Array): Int32Array {
  const before = new Int32Array(partners.length + 1);
  partners.forEach((partner, unit) => {
    before[unit + 1] = (before[unit] as number) + (partner === FREE ? 0 : 1);
  });
  return before;
}

function settledAmong(before: Int32Array, end: number, units: number): number {
  return (before[end] as number) - (before[Math.max(0, end - units)] as number);
}

function isSettledNear(before: Int32Array, end: number): boolean {
  return settledAmong(before, end, MOST) > 0;
}
