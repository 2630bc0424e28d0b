import type { Band } from "./band";
import { ADDITION, isGap, sourceSizes, targetSizes } from "./shapes";

/** A path through the band: bead n ends after `sourceEnd[n]` and `targetEnd[n]` units. */
export type Path = {
  readonly count: number;
  readonly sourceEnd: Int32Array;
  readonly targetEnd: Int32Array;
  readonly shape: Uint8Array;
  readonly probability: Float32Array;
};

/** An omission or addition, being sure of less, counts half. */
const GAP_WEIGHT = 0.5;
/** Between beads that are as probable, the one with fewer units. */
const TIE = 1e-7;

/** The path with the greatest expected number of right beads (minimum Bayes risk), not the likeliest as a whole. */
export function bestPath(probabilities: Float32Array, band: Band, shapes: number): Path {
  const { low, high, offset, rows } = band;
  const best = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY);
  const came = new Int8Array(band.cells).fill(-1);
  const weights = Float64Array.from({ length: shapes }, (_, shape) =>
    isGap(shape) ? GAP_WEIGHT : 1,
  );
  best[0] = 0;
  for (let row = 0; row <= rows; row++) {
    const begin = low[row] as number;
    const end = high[row] as number;
    for (let column = begin; column <= end; column++) {
      const cell = (offset[row] as number) + column - begin;
      let highest = best[cell] as number;
      for (let shape = 0; shape < shapes; shape++) {
        const probability = probabilities[cell * shapes + shape] as number;
        // All but the steps of one unit may be left out where they are improbable: a path remains.
        if (probability === 0 && shape > ADDITION) continue;
        const fromRow = row - (sourceSizes[shape] as number);
        if (fromRow < 0) continue;
        const fromColumn = column - (targetSizes[shape] as number);
        const fromBegin = low[fromRow] as number;
        if (fromColumn < fromBegin || fromColumn > (high[fromRow] as number)) continue;
        const from = (offset[fromRow] as number) + fromColumn - fromBegin;
        const value =
          (best[from] as number) +
          probability * (weights[shape] as number) -
          (shape > ADDITION ? TIE * shape : 0);
        if (value > highest) {
          highest = value;
          came[cell] = shape;
        }
      }
      best[cell] = highest;
    }
  }
  return traced(probabilities, band, shapes, came);
}

function traced(probabilities: Float32Array, band: Band, shapes: number, came: Int8Array): Path {
  const { low, offset } = band;
  const most = band.rows + band.columns;
  const sourceEnd = new Int32Array(most);
  const targetEnd = new Int32Array(most);
  const shapeOf = new Uint8Array(most);
  const probability = new Float32Array(most);
  let row = band.rows;
  let column = band.columns;
  let at = most;
  while (row > 0 || column > 0) {
    const cell = (offset[row] as number) + column - (low[row] as number);
    const shape = came[cell] as number;
    at--;
    sourceEnd[at] = row;
    targetEnd[at] = column;
    shapeOf[at] = shape;
    probability[at] = probabilities[cell * shapes + shape] as number;
    row -= sourceSizes[shape] as number;
    column -= targetSizes[shape] as number;
  }
  return {
    count: most - at,
    sourceEnd: sourceEnd.slice(at),
    targetEnd: targetEnd.slice(at),
    shape: shapeOf.slice(at),
    probability: probability.slice(at),
  };
}
