import type { Band } from "./band";
import type { Forward, Steps } from "./forward-row";
import { logSum } from "./log-sum";
import { lookBack } from "./reach";
import { BARRED } from "./settled-steps";
import { isGap, MOST, SHAPES, sourceSizes, targetSizes } from "./shapes";

const NEVER = Number.NEGATIVE_INFINITY;
/** Rows that one step may touch. */
const KEPT = MOST + 1;
/** ln of a probability not worth an exponential. */
const FAINTEST = Math.log(1e-4);

/**
 * ln of all paths from a cell to the end: by a bead, into a gap, and on with one. No step reaches
 * back over more than `MOST` rows, so the last few are kept, in turns, each as wide as the widest.
 */
export type Backward = {
  readonly byBead: Float64Array;
  readonly intoGap: Float64Array;
  readonly onWithGap: Float64Array;
  readonly width: number;
  /** As `Reach.from`, among the rows kept. */
  readonly from: Int32Array;
};

export function emptyBackward({ rows, columns, low, high }: Band): Backward {
  let width = 0;
  for (let row = 0; row <= rows; row++) {
    width = Math.max(width, (high[row] as number) - (low[row] as number) + 1);
  }
  const never = (): Float64Array => new Float64Array(KEPT * width).fill(NEVER);
  const backward = { byBead: never(), intoGap: never(), onWithGap: never() };
  const end = (rows % KEPT) * width + columns - (low[rows] as number);
  backward.byBead[end] = 0;
  backward.onWithGap[end] = 0;
  return { ...backward, width, from: new Int32Array(SHAPES.length) };
}

/** Readies the place of the farthest row that this one reaches; the row after this stood there. */
function turn(
  { byBead, intoGap, onWithGap, width, from }: Backward,
  band: Band,
  row: number,
): void {
  const farthest = row - MOST;
  if (farthest >= 0 && row < band.rows) {
    const start = (farthest % KEPT) * width;
    byBead.fill(NEVER, start, start + width);
    intoGap.fill(NEVER, start, start + width);
    onWithGap.fill(NEVER, start, start + width);
  }
  for (let shape = 0; shape < from.length; shape++) {
    const fromRow = row - (sourceSizes[shape] as number);
    if (fromRow < 0) continue;
    const first = (band.low[fromRow] as number) + (targetSizes[shape] as number);
    from[shape] = (fromRow % KEPT) * width - first;
  }
}

/** Turns the scores of a row into probabilities. */
export function backwardRow(
  scores: Float32Array,
  band: Band,
  steps: Steps,
  of: { readonly forward: Forward; readonly backward: Backward; readonly all: number },
  row: number,
): void {
  const { bead, gap, closed } = of.forward;
  const { byBead, intoGap, onWithGap, width, from: fromKept } = of.backward;
  const { shapes, logPrior, logGoesOn, logEnds, reach } = steps;
  const { all } = of;
  const { from } = reach;
  const low = band.low[row] as number;
  lookBack(reach, band, row);
  turn(of.backward, band, row);
  let cell = band.offset[row + 1] as number;
  let kept = (row % KEPT) * width + (band.high[row] as number) - low + 1;
  for (let column = band.high[row] as number; column >= low; column--) {
    cell--;
    kept--;
    const isEnd = cell === band.cells - 1;
    const beadAfter = byBead[kept] as number;
    const afterBead = logSum(beadAfter, intoGap[kept] as number);
    const afterGap = logSum(isEnd ? NEVER : beadAfter + logEnds, onWithGap[kept] as number);
    const base = cell * shapes;
    for (let shape = 0; shape < shapes; shape++) {
      const score = scores[base + shape] as number;
      if (score === NEVER) {
        scores[base + shape] = BARRED;
        continue;
      }
      const came = (from[shape] as number) + column;
      const there = (fromKept[shape] as number) + column;
      let path: number;
      if (isGap(shape)) {
        const into = (logPrior[shape] as number) + afterGap;
        const on = logGoesOn + afterGap;
        intoGap[there] = logSum(intoGap[there] as number, into);
        onWithGap[there] = logSum(onWithGap[there] as number, on);
        path = logSum((bead[came] as number) + into, (gap[came] as number) + on) - all;
      } else {
        const via = score + afterBead;
        byBead[there] = logSum(byBead[there] as number, via);
        path = (closed[came] as number) + via - all;
      }
      scores[base + shape] = path > FAINTEST ? Math.exp(path) : 0;
    }
  }
}
