/**
 * The cells a pass looks at: row i (after i source units) from `low[i]` to `high[i]` (after that
 * many target units), stored one row after the other from `offset[i]`. Both limits never fall, the
 * first row begins at 0 and the last ends at the last target unit, so a path always exists.
 */
export type Band = {
  readonly rows: number;
  readonly columns: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly offset: Int32Array;
  readonly cells: number;
};

/** Makes limits fit for a band, widening where they were not. The arrays are taken over. */
export function bandOf(low: Int32Array, high: Int32Array, columns: number): Band {
  const rows = low.length - 1;
  low[0] = 0;
  high[rows] = columns;
  for (let row = 0; row <= rows; row++) {
    low[row] = Math.min(columns, Math.max(0, low[row] as number));
    high[row] = Math.min(
      columns,
      Math.max(0, high[row] as number, row ? (high[row - 1] as number) : 0),
    );
  }
  for (let row = rows - 1; row >= 0; row--) {
    low[row] = Math.min(low[row] as number, low[row + 1] as number);
  }
  const offset = new Int32Array(rows + 2);
  let cells = 0;
  for (let row = 0; row <= rows; row++) {
    // Neighbouring rows must meet, or no path leads from one to the next.
    if (row > 0 && (low[row] as number) > (high[row - 1] as number)) {
      low[row] = high[row - 1] as number;
    }
    high[row] = Math.max(low[row] as number, high[row] as number);
    offset[row] = cells;
    cells += (high[row] as number) - (low[row] as number) + 1;
  }
  offset[rows + 1] = cells;
  return { rows, columns, low, high, offset, cells };
}
