import type { Band } from "./band";
import { sourceSizes, targetSizes } from "./shapes";

/** Where each shape comes from, seen from one row: cell `from + column`, for columns `first` to `last`. */
export type Reach = {
  readonly from: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
};

export function reachOf(shapes: number): Reach {
  return {
    from: new Int32Array(shapes),
    first: new Int32Array(shapes),
    last: new Int32Array(shapes),
  };
}

export function lookBack(
  { from, first, last }: Reach,
  { low, high, offset }: Band,
  row: number,
): void {
  for (let shape = 0; shape < from.length; shape++) {
    const fromRow = row - (sourceSizes[shape] as number);
    const width = targetSizes[shape] as number;
    if (fromRow < 0) {
      first[shape] = 1;
      last[shape] = 0;
      continue;
    }
    from[shape] = (offset[fromRow] as number) - (low[fromRow] as number) - width;
    first[shape] = (low[fromRow] as number) + width;
    last[shape] = (high[fromRow] as number) + width;
  }
}
