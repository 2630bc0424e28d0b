import type { Side } from "./corpus";
import { MOST } from "./shapes";

/**
 * How long a translation is: r = ln(target/source) is normal around `mean` with the variance
 * `spread + grain/length` (Gale & Church 1993 with the ratio of Brown et al. 1991), all three
 * estimated from the text itself.
 */
export type LengthRatio = {
  readonly mean: number;
  readonly spread: number;
  readonly grain: number;
};

/** Lengths of a probable bead and how probable it is. */
export type LengthPair = {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
};

/** Everything needed to score the lengths of any bead without a logarithm in the loop. */
export type LengthModel = {
  readonly mean: number;
  /** By the sum of both ln lengths, in `SIZE_STEPS` a unit: 1/(2 variance), and -ln of its root. */
  readonly precision: Float64Array;
  readonly peak: Float64Array;
  /** Of the k units that end before position i, at `i * (MOST + 1) + k`: ln length, and ln density of that length by chance. */
  readonly sourceLog: Float64Array;
  readonly sourceChance: Float64Array;
  readonly targetLog: Float64Array;
  readonly targetChance: Float64Array;
};

/** Sums of two ln lengths up to 48: no text is longer. */
const SIZE_STEPS = 16;
const SIZES = 48 * SIZE_STEPS;
/** The tail is heavy: no difference counts more than this, and no pair of lengths more than these. */
const FARTHEST = 6;
const LEAST = -8;
const MOST_SCORE = 4;
const HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);
const STRIDE = MOST + 1;

export function firstRatio(source: Side, target: Side): LengthRatio {
  return { mean: Math.log(total(target.lengths) / total(source.lengths)), spread: 0.04, grain: 4 };
}

/** Robust: far-out pairs count less, short and long ones are estimated apart, and a prior steadies few. */
export function ratioOf(pairs: readonly LengthPair[], otherwise: LengthRatio): LengthRatio {
  if (pairs.length < 8) return otherwise;
  let weights = 0;
  let sum = 0;
  for (const pair of pairs) {
    const weight = pair.weight * Math.min(1, Math.sqrt(pair.source * pair.target) / 40);
    weights += weight;
    sum += weight * Math.log(pair.target / pair.source);
  }
  const mean = weights > 0 ? sum / weights : otherwise.mean;
  const lengths = Float64Array.from(pairs, (pair) => Math.sqrt(pair.source * pair.target)).sort();
  const median = lengths[lengths.length >> 1] ?? 40;
  const short = { squares: 0.06 * 5, weights: 5, inverse: 0.05 * 5 };
  const long = { squares: 0.04 * 5, weights: 5, inverse: 0.01 * 5 };
  for (const pair of pairs) {
    const length = Math.sqrt(pair.source * pair.target);
    const error = Math.min(1.5, Math.abs(Math.log(pair.target / pair.source) - mean));
    const half = length < median ? short : long;
    half.squares += pair.weight * error * error;
    half.weights += pair.weight;
    half.inverse += pair.weight / length;
  }
  const shortInverse = short.inverse / short.weights;
  const longInverse = long.inverse / long.weights;
  const longVariance = long.squares / long.weights;
  const slope =
    (short.squares / short.weights - longVariance) / Math.max(1e-4, shortInverse - longInverse);
  const grain = Math.min(8, Math.max(0.3, slope));
  return { mean, grain, spread: Math.max(0.01, longVariance - grain * longInverse) };
}

export function lengthModel(source: Side, target: Side, ratio: LengthRatio): LengthModel {
  const [sourceLog, sourceChance] = sums(source);
  const [targetLog, targetChance] = sums(target);
  const precision = new Float64Array(SIZES);
  const peak = new Float64Array(SIZES);
  for (let size = 0; size < SIZES; size++) {
    const length = Math.max(4, Math.exp((size + 0.5) / SIZE_STEPS / 2));
    const variance = ratio.spread + ratio.grain / length;
    precision[size] = 0.5 / variance;
    peak[size] = -0.5 * Math.log(variance);
  }
  return { mean: ratio.mean, precision, peak, sourceLog, sourceChance, targetLog, targetChance };
}

/**
 * Log-likelihood ratio of the two lengths answering each other against standing together by chance.
 * `sourceAt` and `targetAt` are places in the model's arrays.
 */
export function lengthScore(model: LengthModel, sourceAt: number, targetAt: number): number {
  const logSource = model.sourceLog[sourceAt] as number;
  const logTarget = model.targetLog[targetAt] as number;
  const size = ((logSource + logTarget) * SIZE_STEPS) | 0;
  const difference = logTarget - logSource - model.mean;
  const error = difference * difference * (model.precision[size] as number);
  const joint =
    (model.peak[size] as number) - (error < FARTHEST ? error + HALF_LN_TWO_PI : FARTHEST);
  const chance =
    (model.sourceChance[sourceAt] as number) + (model.targetChance[targetAt] as number);
  const score = joint - 0.5 * chance;
  return Math.max(LEAST, Math.min(MOST_SCORE, score));
}

/** The marginal length of k units is log-normal with the moments of the text. */
function sums(side: Side): [Float64Array, Float64Array] {
  const logs = new Float64Array((side.count + 1) * STRIDE);
  const chances = new Float64Array((side.count + 1) * STRIDE);
  const mean = total(side.lengths) / Math.max(1, side.count);
  let squares = 0;
  for (const length of side.lengths) squares += (length - mean) ** 2;
  const variance = Math.max(squares / Math.max(1, side.count), mean * mean * 0.05);
  for (let units = 1; units <= MOST; units++) {
    const squaredWidth = Math.log(1 + variance / (units * mean * mean));
    const centre = Math.log(units * mean) - squaredWidth / 2;
    const constant = -0.5 * Math.log(squaredWidth) - HALF_LN_TWO_PI;
    let length = 0;
    for (let end = 1; end <= side.count; end++) {
      length += side.lengths[end - 1] as number;
      if (end > units) length -= side.lengths[end - 1 - units] as number;
      const log = Math.log(length);
      logs[end * STRIDE + units] = log;
      chances[end * STRIDE + units] = (-0.5 * (log - centre) ** 2) / squaredWidth + constant;
    }
  }
  return [logs, chances];
}

function total(lengths: Float64Array): number {
  let sum = 0;
  for (const length of lengths) sum += length;
  return Math.max(1, sum);
}
