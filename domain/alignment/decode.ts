import type { Band } from "./band";
import { lookBack, reachOf } from "./reach";
import { BARRED } from "./settled-steps";
import { ADDITION, SHAPES, sourceSizes, targetSizes } from "./shapes";

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
/** Steps no more probable are left out. Those of one unit stay, unless they are barred: a path remains. */
const leastOf = Float64Array.from(SHAPES, (_, shape) => (shape > ADDITION ? 0 : BARRED));

/** The path with the greatest expected number of right beads (minimum Bayes risk), not the likeliest as a whole. */
export function bestPath(probabilities: Float32Array, band: Band, shapes: number): Path {
  const { low, high, offset, rows } = band;
  const best = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY);
  const came = new Int8Array(band.cells).fill(-1);
  const reach = reachOf(shapes);
  const { from, first, last } = reach;
  best[0] = 0;
  for (let row = 0; row <= rows; row++) {
    lookBack(reach, band, row);
    const end = high[row] as number;
    let cell = offset[row] as number;
    for (let column = low[row] as number; column <= end; column++, cell++) {
      let highest = best[cell] as number;
      for (let shape = 0; shape < shapes; shape++) {
        if (column < (first[shape] as number) || column > (last[shape] as number)) continue;
        const probability = probabilities[cell * shapes + shape] as number;
        if (probability <= (leastOf[shape] as number)) continue;
        const gain =
          shape > ADDITION || shape === 0 ? probability - TIE * shape : probability * GAP_WEIGHT;
        const value = (best[(from[shape] as number) + column] as number) + gain;
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
