import { type Band, bandOf } from "./band";
import type { PassResult } from "./pass-result";

/** The cells within `reach` units, on either side, of the best path and of every probable bead. */
export function posteriorBand({ path, probable }: PassResult, reach: number): Band {
  const rows = probable.source.count;
  const columns = probable.target.count;
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const mark = (row: number, column: number): void => {
    if (column < (low[row] as number)) low[row] = column;
    if (column > (high[row] as number)) high[row] = column;
  };
  mark(0, 0);
  let row = 0;
  let column = 0;
  for (let at = 0; at < path.count; at++) {
    const toRow = path.sourceEnd[at] as number;
    const toColumn = path.targetEnd[at] as number;
    for (let between = row; between <= toRow; between++) {
      mark(between, column);
      mark(between, toColumn);
    }
    row = toRow;
    column = toColumn;
  }
  for (let at = 0; at < probable.count; at++) {
    mark(probable.sourceEnd[at] as number, probable.targetEnd[at] as number);
  }
  return widened(bandOf(low, high, columns), reach);
}

/** Limits that never fall, so the farthest within reach are those of the first and the last row of it. */
function widened(band: Band, reach: number): Band {
  const low = band.low.map((_, row) => (band.low[Math.max(0, row - reach)] as number) - reach);
  const high = band.high.map(
    (_, row) => (band.high[Math.min(band.rows, row + reach)] as number) + reach,
  );
  return bandOf(low, high, band.columns);
}
