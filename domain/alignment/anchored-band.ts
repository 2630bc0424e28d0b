import type { Chain } from "./anchors";
import { type Band, bandOf } from "./band";

/** Cells to each side of what the anchors say. */
const MARGIN = 16;
/** Up to this many cells, everything is looked at. */
const SMALL = 150_000;
/**
 * The most cells for which all between two anchors is looked at; of a larger box a strip, half as
 * wide as this many cells, and as this share of its columns.
 */
const IN_SHORT = { wholeBox: 120_000, strip: 200, share: 0.02 };
const IN_LONG = { wholeBox: 3600, strip: 30, share: 0.08 };
const LONG = 2000;
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
  let row = 0;
  let column = 0;
  for (let at = 0; at <= corners; at++) {
    const toRow = at < corners ? (chain.rows[at] as number) : rows;
    const toColumn = at < corners ? (chain.columns[at] as number) : columns;
    box(low, high, { row, column, toRow, toColumn }, farthest);
    row = toRow;
    column = toColumn;
  }
  return bandOf(low, high, columns);
}

/** How many points of a chain lie outside a band. */
export function leaving({ rows, columns }: Chain, { low, high }: Band): number {
  let count = 0;
  rows.forEach((row, at) => {
    const column = columns[at] as number;
    if (column < (low[row] as number) || column > (high[row] as number)) count++;
  });
  return count;
}

type Box = {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
};

function box(
  low: Int32Array,
  high: Int32Array,
  { row, column, toRow, toColumn }: Box,
  farthest: number,
): void {
  const height = toRow - row;
  const width = toColumn - column;
  const limits = low.length > LONG ? IN_LONG : IN_SHORT;
  const isWhole = height * width <= limits.wholeBox;
  const wanted = Math.max(limits.strip, width * limits.share, Math.abs(width - height) * 0.6);
  const reach = Math.min(wanted, farthest, MOST_CELLS / (2 * Math.max(1, height)));
  for (let at = Math.max(0, row - MARGIN); at < low.length && at <= toRow + MARGIN; at++) {
    const share = Math.min(1, Math.max(0, (at - row) / Math.max(1, height)));
    const middle = column + share * width;
    const from = (isWhole ? column : Math.max(column, middle - reach)) - MARGIN;
    const to = (isWhole ? toColumn : Math.min(toColumn, middle + reach)) + MARGIN;
    if (from < (low[at] as number)) low[at] = from;
    if (to > (high[at] as number)) high[at] = to;
  }
}
