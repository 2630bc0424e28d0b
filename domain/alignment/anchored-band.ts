import type { Chain } from "./anchors";
import { type Band, bandOf } from "./band";

/** Cells to each side of what the anchors say; fewer in a long text that has one in every ten units. */
const MARGIN = 16;
const MARGIN_IF_DENSE = 8;
const DENSE = 0.1;
/** Up to this many cells, everything is looked at. */
const SMALL = 150_000;
/**
 * The most cells for which all between two anchors is looked at; of a larger box a strip, half as
 * wide as this many cells, and as this share of its columns.
 */
const IN_SHORT = { wholeBox: 120_000, strip: 200, share: 0.02 };
const IN_LONG = { wholeBox: 3600, strip: 30, share: 0.08 };
const LONG = 2000;
/** Cells beyond the ways from both ends. */
const FROM_ENDS = 40;
/** However little is known: the memory of one strip. */
const MOST_CELLS = 3_000_000;

/**
 * The band around a chain of anchors: boxes from one to the next, so that a gap may lie anywhere
 * between two. `farthest`: cells to each side of the diagonal of a box, at the most.
 */
export function anchoredBand(
  chain: Chain,
  rows: number,
  columns: number,
  farthest = Number.POSITIVE_INFINITY,
): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const corners = rows * columns <= SMALL ? 0 : chain.rows.length;
  const isDense = rows > LONG && corners > DENSE * rows;
  const limits = {
    ...(rows > LONG ? IN_LONG : IN_SHORT),
    margin: isDense ? MARGIN_IF_DENSE : MARGIN,
    farthest,
  };
  let row = 0;
  let column = 0;
  for (let at = 0; at <= corners; at++) {
    const toRow = at < corners ? (chain.rows[at] as number) : rows;
    const toColumn = at < corners ? (chain.columns[at] as number) : columns;
    box(low, high, { row, column, toRow, toColumn }, limits);
    row = toRow;
    column = toColumn;
  }
  return bandOf(low, high, columns);
}

/** All between the way of ones that answer ones from the beginning, and that from the end. */
export function betweenEnds(rows: number, columns: number): Band {
  const low = new Int32Array(rows + 1);
  const high = new Int32Array(rows + 1);
  for (let row = 0; row <= rows; row++) {
    const fromEnd = row + columns - rows;
    low[row] = Math.min(row, fromEnd) - FROM_ENDS;
    high[row] = Math.max(row, fromEnd) + FROM_ENDS;
  }
  return bandOf(low, high, columns);
}

/** Rows `from` to `to`, both included, and how many points of a chain lie in them. */
type Rows = { readonly from: number; readonly to: number; readonly points: number };

/** Where at least so many points of a chain, one after the other, lie outside a band: the rows between those inside. */
export function leaving(
  { rows, columns }: Chain,
  { low, high, rows: last }: Band,
  least: number,
): Rows[] {
  const found: Rows[] = [];
  let points = 0;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at] ?? last;
    const column = columns[at] ?? Number.NaN;
    if (column < (low[row] as number) || column > (high[row] as number)) {
      points++;
      continue;
    }
    if (points >= least) found.push({ from: rows[at - points - 1] ?? 0, to: row, points });
    points = 0;
  }
  return found;
}

/** The band, and in some of its rows all that another has too. */
export function opened({ low, high, columns }: Band, other: Band, parts: readonly Rows[]): Band {
  const [newLow, newHigh] = [low.slice(), high.slice()];
  for (const { from, to } of parts) {
    for (let row = from; row <= to; row++) {
      newLow[row] = Math.min(newLow[row] as number, other.low[row] as number);
      newHigh[row] = Math.max(newHigh[row] as number, other.high[row] as number);
    }
  }
  return bandOf(newLow, newHigh, columns);
}

type Box = {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
};

type Limits = typeof IN_SHORT & { readonly margin: number; readonly farthest: number };

function box(
  low: Int32Array,
  high: Int32Array,
  { row, column, toRow, toColumn }: Box,
  limits: Limits,
): void {
  const height = toRow - row;
  const width = toColumn - column;
  const { margin } = limits;
  const isWhole = height * width <= limits.wholeBox;
  const wanted = Math.max(limits.strip, width * limits.share, Math.abs(width - height) * 0.6);
  const reach = Math.min(wanted, limits.farthest, MOST_CELLS / (2 * Math.max(1, height)));
  for (let at = Math.max(0, row - margin); at < low.length && at <= toRow + margin; at++) {
    const share = Math.min(1, Math.max(0, (at - row) / Math.max(1, height)));
    const middle = column + share * width;
    const from = (isWhole ? column : Math.max(column, middle - reach)) - margin;
    const to = (isWhole ? toColumn : Math.min(toColumn, middle + reach)) + margin;
    if (from < (low[at] as number)) low[at] = from;
    if (to > (high[at] as number)) high[at] = to;
  }
}
