import { MOST, sourceSizes, targetSizes } from "./shapes";

/** The vectors of one text, each of length 1, one after the other. */
export type VectorSide = {
  readonly count: number;
  readonly dimensions: number;
  readonly vectors: Float32Array;
  /** The length of the sum of the k units that end before i, at `i * STRIDE + k`. */
  readonly lengths: Float64Array;
};

const STRIDE = MOST + 1;

/** Of a group of units, the direction of their sum. Throws a RangeError where a unit has no such vector. */
export function vectorSide(
  vectors: readonly Float32Array[],
  groups: readonly (readonly number[])[],
): VectorSide {
  const dimensions = vectors[0]?.length ?? 0;
  const all = new Float32Array(groups.length * dimensions);
  groups.forEach((group, place) => {
    const sum = all.subarray(place * dimensions, (place + 1) * dimensions);
    for (const unit of group) {
      const vector = vectors[unit];
      if (vector?.length !== dimensions) throw new RangeError(`Unit ${unit} has no such vector.`);
      for (let at = 0; at < dimensions; at++) (sum[at] as number) += vector[at] as number;
    }
    const length = Math.sqrt(dot(sum, 0, sum, 0, dimensions));
    if (length > 0) for (let at = 0; at < dimensions; at++) (sum[at] as number) /= length;
  });
  return { count: groups.length, dimensions, vectors: all, lengths: runs(all, dimensions) };
}

function runs(vectors: Float32Array, dimensions: number): Float64Array {
  const count = dimensions === 0 ? 0 : vectors.length / dimensions;
  const lengths = new Float64Array((count + 1) * STRIDE);
  for (let end = 1; end <= count; end++) {
    let square = 0;
    for (let size = 1; size <= Math.min(MOST, end); size++) {
      const first = (end - size) * dimensions;
      square += dot(vectors, first, vectors, first, dimensions);
      for (let unit = end - size + 1; unit < end; unit++) {
        square += 2 * dot(vectors, first, vectors, unit * dimensions, dimensions);
      }
      lengths[end * STRIDE + size] = Math.sqrt(Math.max(0, square));
    }
  }
  return lengths;
}

/** The length of the sum of the `size` units that end before `end`. */
export function runLength({ lengths }: VectorSide, end: number, size: number): number {
  return lengths[end * STRIDE + size] as number;
}

/** Of the units that end before `row` and `column`. */
export function dotOf(source: VectorSide, target: VectorSide, row: number, column: number): number {
  const { dimensions } = source;
  const [from, to] = [(row - 1) * dimensions, (column - 1) * dimensions];
  return dot(source.vectors, from, target.vectors, to, dimensions);
}

/** Between the sums of both sides of a bead that ends there. */
export function cosine(
  { source, target }: { readonly source: VectorSide; readonly target: VectorSide },
  shape: number,
  [row, column]: readonly [number, number],
): number {
  const [height, width] = [sourceSizes[shape] as number, targetSizes[shape] as number];
  let sum = 0;
  for (let r = row; r > row - height; r--) {
    for (let c = column; c > column - width; c--) sum += dotOf(source, target, r, c);
  }
  const lengths = runLength(source, row, height) * runLength(target, column, width);
  return lengths > 0 ? sum / lengths : 0;
}

export function dot(
  one: Float32Array,
  from: number,
  other: Float32Array,
  to: number,
  count: number,
): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += (one[from + at] as number) * (other[to + at] as number);
  return sum;
}
