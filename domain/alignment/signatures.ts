import { MARK_WORD, type Side } from "./corpus";

const MOST_WORDS = 700;
const MOST_BINS = 200;
const SIGMA = 0.01;

/**
 * Words that rise and fall at the same places of both texts (K-vec, Fung & Church 1994): a start for
 * languages that share neither spelling nor numbers. Profiles of occurrence, smoothed over 1 % of
 * the text, are compared by cosine; pairs that are each other's best are given.
 */
export function signaturePairs(
  sources: readonly Side[],
  targets: readonly Side[],
): [number, number][] {
  const sourceUnits = sources.reduce((sum, side) => sum + side.count, 0);
  const targetUnits = targets.reduce((sum, side) => sum + side.count, 0);
  if (sourceUnits === 0 || targetUnits === 0) return [];
  const bins = Math.min(
    MOST_BINS,
    Math.max(20, Math.round(Math.max(sourceUnits, targetUnits) / 2)),
  );
  const from = profiles(sources, sourceUnits, bins);
  const to = profiles(targets, targetUnits, bins);
  const bestFrom = from.words.map(() => ({ value: -1, at: -1, second: -1 }));
  const bestTo = to.words.map(() => ({ value: -1, at: -1, second: -1 }));
  for (let a = 0; a < from.words.length; a++) {
    const many = from.frequency[a] as number;
    for (let b = 0; b < to.words.length; b++) {
      const others = to.frequency[b] as number;
      if (many > others * 2.2 || others > many * 2.2) continue;
      let value = 0;
      const startA = a * bins;
      const startB = b * bins;
      for (let bin = 0; bin < bins; bin++) {
        value += (from.values[startA + bin] as number) * (to.values[startB + bin] as number);
      }
      value *= 1 - 1 / Math.sqrt(1 + Math.min(many, others));
      better(bestFrom[a], value, b);
      better(bestTo[b], value, a);
    }
  }
  const found: { pair: [number, number]; merit: number }[] = [];
  bestFrom.forEach((best, a) => {
    const back = bestTo[best.at];
    if (back?.at !== a) return;
    const merit = 2 * best.value - Math.max(best.second, back.second);
    found.push({ pair: [from.words[a] as number, to.words[best.at] as number], merit });
  });
  found.sort((a, b) => b.merit - a.merit);
  return found.slice(0, Math.max(15, Math.round(found.length * 0.6))).map(({ pair }) => pair);
}

type Best = { value: number; at: number; second: number };

function better(best: Best | undefined, value: number, at: number): void {
  if (!best) return;
  if (value > best.value) {
    best.second = best.value;
    best.value = value;
    best.at = at;
  } else if (value > best.second) {
    best.second = value;
  }
}

type Profiles = { words: number[]; frequency: number[]; values: Float32Array };

function profiles(sides: readonly Side[], units: number, bins: number): Profiles {
  const vocabulary = sides[0]?.vocabulary;
  if (!vocabulary) return { words: [], frequency: [], values: new Float32Array() };
  const words = vocabulary.stems
    .map((_, id) => id)
    .filter(
      (id) =>
        vocabulary.kinds[id] !== MARK_WORD &&
        (vocabulary.frequency[id] as number) >= 3 &&
        (vocabulary.unitFrequency[id] as number) <= units * 0.12,
    )
    .sort((a, b) => (vocabulary.frequency[b] as number) - (vocabulary.frequency[a] as number))
    .slice(0, MOST_WORDS);
  const rowOf = new Map(words.map((id, row) => [id, row]));
  const raw = new Float32Array(words.length * bins);
  let unit = 0;
  for (const side of sides) {
    for (let at = 0; at < side.count; at++, unit++) {
      const bin = Math.min(bins - 1, Math.floor(((unit + 0.5) / units) * bins));
      const end = side.starts[at + 1] as number;
      for (let token = side.starts[at] as number; token < end; token++) {
        const row = rowOf.get(side.ids[token] as number);
        if (row !== undefined) (raw[row * bins + bin] as number)++;
      }
    }
  }
  const values = new Float32Array(words.length * bins);
  words.forEach((_, row) => {
    smooth(
      raw.subarray(row * bins, (row + 1) * bins),
      values.subarray(row * bins, (row + 1) * bins),
    );
  });
  return { words, frequency: words.map((id) => vocabulary.frequency[id] as number), values };
}

/** Gaussian smoothing, square roots to tame bursts, the mean taken away, length one. */
function smooth(raw: Float32Array, into: Float32Array): void {
  const bins = raw.length;
  const width = Math.max(1, SIGMA * bins);
  const reach = Math.ceil(3 * width);
  for (let bin = 0; bin < bins; bin++) {
    const value = raw[bin] as number;
    if (value === 0) continue;
    for (let step = -reach; step <= reach; step++) {
      const to = bin + step;
      if (to < 0 || to >= bins) continue;
      (into[to] as number) += value * Math.exp((-step * step) / (2 * width * width));
    }
  }
  let mean = 0;
  for (const value of into) mean += value / bins;
  const level = Math.sqrt(mean) * 0.8;
  let squares = 0;
  for (let bin = 0; bin < bins; bin++) {
    const value = Math.sqrt(into[bin] as number) - level;
    into[bin] = value;
    squares += value * value;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let bin = 0; bin < bins; bin++) into[bin] = (into[bin] as number) / norm;
}
