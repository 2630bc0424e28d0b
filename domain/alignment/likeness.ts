import type { Band } from "./band";
import type { Vectors } from "./bead";
import type { Condensed } from "./condense";
import type { PassResult } from "./pass-result";
import { isGap, SHAPES, sourceSizes, targetSizes } from "./shapes";
import { cosine, dot, dotOf, runLength, type VectorSide, vectorSide } from "./vector-side";

/** The vectors of two texts, each of length 1, one after the other; and what is learnt of their cosines. */
export type Likeness = {
  readonly source: VectorSide;
  readonly target: VectorSide;
  /** Of each shape: the cosines of runs of units that have nothing to do with each other. */
  readonly chance: readonly Cosines[];
  /** Of beads that are right. */
  answers: Cosines;
};

type Cosines = { readonly mean: number; readonly deviation: number };

/** In nats: what the vectors say of a bead weighs no more than a dozen words. */
const LEAST = -5;
const MOST_SCORE = 8;
const SAMPLES = 400;
const SURE = 0.9;
/** Beads it takes to be believed. */
const STEADINESS = 10;
/** Multiplications; beyond it a pass does without. */
const MOST_WORK = 1e9;

/** Throws a RangeError where the vectors are not those of these units. */
export function likenessOf(
  { source, target }: Vectors,
  { sourceGroups, targetGroups }: Condensed,
): Likeness {
  const one = vectorSide(source, sourceGroups);
  const other = vectorSide(target, targetGroups);
  if (one.dimensions !== other.dimensions) {
    throw new RangeError("The vectors of the two texts have different lengths.");
  }
  const chance = SHAPES.map((_, shape) => byChance(one, other, shape));
  return { source: one, target: other, chance, answers: firstAnswers(chance) };
}

/** Nothing is known of beads yet: they are far from chance. */
function firstAnswers(chance: readonly Cosines[]): Cosines {
  const { mean = 0, deviation = 0.1 } = chance[0] ?? {};
  return { mean: Math.min(0.95, mean + 5 * deviation), deviation: 2 * deviation };
}

function byChance(source: VectorSide, target: VectorSide, shape: number): Cosines {
  if (isGap(shape)) return { mean: 0, deviation: 1 };
  const next = randomNumbers();
  const found: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const row = Math.ceil(next() * source.count);
    const column = Math.ceil(next() * target.count);
    if (row < (sourceSizes[shape] as number) || column < (targetSizes[shape] as number)) continue;
    found.push(cosine({ source, target }, shape, [row, column]));
  }
  return spreadOf(
    found.map((value) => ({ value, weight: 1 })),
    { mean: 0.2, deviation: 0.2 },
  );
}

/** What the probable beads of a look say about the cosines of beads that are right. */
export function learnLikeness(likeness: Likeness, { probable }: PassResult): void {
  const found: { value: number; weight: number }[] = [];
  for (let at = 0; at < probable.count; at++) {
    const shape = probable.shape[at] as number;
    const weight = probable.probability[at] as number;
    if (isGap(shape) || weight < SURE) continue;
    const place = [probable.sourceEnd[at] as number, probable.targetEnd[at] as number] as const;
    found.push({ value: cosine(likeness, shape, place), weight });
  }
  likeness.answers = spreadOf(found, firstAnswers(likeness.chance));
}

function spreadOf(
  found: readonly { readonly value: number; readonly weight: number }[],
  otherwise: Cosines,
): Cosines {
  let [weights, sum, squares] = [STEADINESS, STEADINESS * otherwise.mean, 0];
  for (const { value, weight } of found) {
    weights += weight;
    sum += weight * value;
  }
  const mean = sum / weights;
  for (const { value, weight } of found) squares += weight * (value - mean) ** 2;
  const variance = (squares + STEADINESS * otherwise.deviation ** 2) / weights;
  return { mean, deviation: Math.max(0.01, Math.sqrt(variance)) };
}

/** Adds to `scores` (by cell, then shape) what the vectors say: ln of how much likelier right than by chance. */
export function addLikeness(
  scores: Float32Array,
  band: Band,
  shapes: number,
  likeness: Likeness,
): void {
  const { low, high, offset } = band;
  if (band.cells * likeness.source.dimensions > MOST_WORK) return;
  const dots = dotsIn(band, likeness);
  for (let row = 1; row <= band.rows; row++) {
    for (let column = Math.max(1, low[row] as number); column <= (high[row] as number); column++) {
      const cell = (offset[row] as number) + column - (low[row] as number);
      for (let shape = 0; shape < shapes; shape++) {
        const height = sourceSizes[shape] as number;
        const width = targetSizes[shape] as number;
        if (isGap(shape) || height > row || width > column) continue;
        const sum = sumOfDots(dots, band, likeness, { row, column, height, width });
        const lengths =
          runLength(likeness.source, row, height) * runLength(likeness.target, column, width);
        const value = lengths > 0 ? sum / lengths : 0;
        (scores[cell * shapes + shape] as number) += ratioOf(value, shape, likeness);
      }
    }
  }
}

/** Rises all the way: the further from chance, the better, up to what beads usually have. */
function ratioOf(value: number, shape: number, { chance, answers }: Likeness): number {
  const other = chance[shape] as Cosines;
  if (answers.mean <= other.mean) return 0;
  const x = Math.min(answers.mean, Math.max(other.mean, value));
  const ratio =
    Math.log(other.deviation / answers.deviation) +
    0.5 * ((x - other.mean) / other.deviation) ** 2 -
    0.5 * ((x - answers.mean) / answers.deviation) ** 2;
  return Math.max(LEAST, Math.min(MOST_SCORE, ratio));
}

type Box = {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
};

function dotsIn(band: Band, { source, target }: Likeness): Float32Array {
  const { low, high, offset } = band;
  const { dimensions } = source;
  const dots = new Float32Array(band.cells);
  for (let row = 1; row <= band.rows; row++) {
    for (let column = Math.max(1, low[row] as number); column <= (high[row] as number); column++) {
      dots[(offset[row] as number) + column - (low[row] as number)] = dot(
        source.vectors,
        (row - 1) * dimensions,
        target.vectors,
        (column - 1) * dimensions,
        dimensions,
      );
    }
  }
  return dots;
}

/** Of all pairs of units in a bead; those outside the band are worked out on the spot. */
function sumOfDots(
  dots: Float32Array,
  { low, high, offset }: Band,
  { source, target }: Likeness,
  { row, column, height, width }: Box,
): number {
  let sum = 0;
  for (let r = row; r > row - height; r--) {
    const first = low[r] as number;
    for (let c = column; c > column - width; c--) {
      const inside = c >= first && c <= (high[r] as number);
      sum += inside
        ? (dots[(offset[r] as number) + c - first] as number)
        : dotOf(source, target, r, c);
    }
  }
  return sum;
}

/** The same ones each time (a linear congruence), from 0 to 1. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 1) / 2 ** 32;
  };
}
