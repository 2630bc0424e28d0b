import type { Band } from "./band";
import type { Side } from "./corpus";
import { type Evidence, LEAST_WORD, MOST_WORD } from "./lexical-evidence";
import { MOST, sourceSizes, targetSizes } from "./shapes";

/**
 * Adds to `scores` (by cell, then shape) how well the words of each bead explain each other: the
 * mean of both directions' log-likelihood ratios, times `weight`.
 */
export function addLexicalScores(
  scores: Float32Array,
  texts: { readonly source: Side; readonly target: Side },
  band: Band,
  how: {
    readonly forward: Evidence;
    readonly backward: Evidence;
    readonly shapes: number;
    readonly weight: number;
  },
): void {
  const { source, target } = texts;
  const half = how.weight / 2;
  const { offset, low, high } = band;
  const { shapes } = how;
  gains(
    source,
    target,
    how.forward,
    low,
    high,
    largest(sourceSizes, shapes),
    (row, size, base, sums) => {
      const first = low[row] as number;
      const last = high[row] as number;
      for (let shape = 0; shape < shapes; shape++) {
        const width = targetSizes[shape] as number;
        if (sourceSizes[shape] !== size || width === 0) continue;
        let cell = ((offset[row] as number) + Math.max(first, width) - first) * shapes + shape;
        for (let column = Math.max(first, width); column <= last; column++) {
          (scores[cell] as number) +=
            half * ((sums[column - base] as number) - (sums[column - width - base] as number));
          cell += shapes;
        }
      }
    },
  );
  const [rowLow, rowHigh] = transposed(band);
  gains(
    target,
    source,
    how.backward,
    rowLow,
    rowHigh,
    largest(targetSizes, shapes),
    (column, size, base, sums) => {
      const last = rowHigh[column] as number;
      for (let shape = 0; shape < shapes; shape++) {
        const width = sourceSizes[shape] as number;
        if (targetSizes[shape] !== size || width === 0) continue;
        for (let row = Math.max(rowLow[column] as number, width); row <= last; row++) {
          const cell = (offset[row] as number) + column - (low[row] as number);
          (scores[cell * shapes + shape] as number) +=
            half * ((sums[row - base] as number) - (sums[row - width - base] as number));
        }
      }
    },
  );
}

function largest(sizes: Int32Array, shapes: number): number {
  return Math.max(...sizes.subarray(0, shapes));
}

/**
 * For each end and each size of a group of given units: how well each answering unit in reach is
 * explained by the group, as sums from `base` on (so any run of units is one subtraction). Only
 * words that stand in reach are looked at: `inReach` is kept up as the reach moves along.
 */
function gains(
  given: Side,
  answer: Side,
  from: Evidence,
  low: Int32Array,
  high: Int32Array,
  sizes: number,
  take: (end: number, size: number, base: number, sums: Float64Array) => void,
): void {
  const group = emptyGroup(answer.vocabulary.stems.length);
  const floor = unitFloors(answer, from);
  const sums = new Float64Array(answer.count + 2);
  const { added } = group;
  const { ids, starts } = answer;
  let firstIn = 0;
  let lastIn = 0;
  for (let end = 1; end <= given.count; end++) {
    const last = high[end] as number;
    if (last < (low[end] as number)) continue;
    const base = Math.max(0, (low[end] as number) - MOST);
    for (; lastIn < last; lastIn++) reachWords(group, answer, lastIn, 1);
    for (; firstIn < base; firstIn++) reachWords(group, answer, firstIn, -1);
    let length = 0;
    for (let size = 1; size <= sizes && size <= end; size++) {
      length += joinGroup(group, given, end - size, from);
      scoreGroup(group, from, Math.max(1, length));
      let sum = 0;
      for (let unit = base; unit < last; unit++) {
        sum += floor[unit] as number;
        const tokensEnd = starts[unit + 1] as number;
        for (let token = starts[unit] as number; token < tokensEnd; token++) {
          sum += added[ids[token] as number] as number;
        }
        sums[unit - base + 1] = sum;
      }
      take(end, size, base, sums);
    }
    emptyOut(group);
  }
}

/** The words that a group of given units explains, in arrays by word. */
type Group = {
  readonly inReach: Int32Array;
  readonly translated: Float64Array;
  readonly alike: Uint8Array;
  readonly isTouched: Uint8Array;
  readonly touched: Int32Array;
  touchedCount: number;
  /** What a word adds over being unexplained; zero for all that the group does not touch. */
  readonly added: Float64Array;
};

function emptyGroup(words: number): Group {
  return {
    inReach: new Int32Array(words),
    translated: new Float64Array(words),
    alike: new Uint8Array(words),
    isTouched: new Uint8Array(words),
    touched: new Int32Array(words),
    touchedCount: 0,
    added: new Float64Array(words),
  };
}

function reachWords({ inReach }: Group, { ids, starts }: Side, unit: number, step: 1 | -1): void {
  const end = starts[unit + 1] as number;
  for (let token = starts[unit] as number; token < end; token++) {
    (inReach[ids[token] as number] as number) += step;
  }
}

/** Joins one more unit to the group; gives its number of words. */
function joinGroup(group: Group, { ids, starts }: Side, unit: number, from: Evidence): number {
  const { translations, cognateStarts, cognateWords } = from;
  const { inReach, translated, alike } = group;
  const begin = starts[unit] as number;
  const end = starts[unit + 1] as number;
  for (let token = begin; token < end; token++) {
    const word = ids[token] as number;
    const rowEnd = translations ? (translations.starts[word + 1] as number) : 0;
    for (let at = translations ? (translations.starts[word] as number) : 0; at < rowEnd; at++) {
      const other = translations?.words[at] as number;
      if (inReach[other] === 0) continue;
      touch(group, other);
      (translated[other] as number) += translations?.values[at] as number;
    }
    const cognatesEnd = cognateStarts[word + 1] as number;
    for (let at = cognateStarts[word] as number; at < cognatesEnd; at++) {
      const other = cognateWords[at] as number;
      if (inReach[other] === 0 || from.counts[other] === 0) continue;
      touch(group, other);
      alike[other] = 1;
    }
  }
  return end - begin;
}

function touch(group: Group, word: number): void {
  if (group.isTouched[word] !== 0) return;
  group.isTouched[word] = 1;
  group.touched[group.touchedCount++] = word;
}

function scoreGroup(group: Group, from: Evidence, length: number): void {
  const { chance, byTranslation, byCognate, unexplained } = from;
  for (let at = 0; at < group.touchedCount; at++) {
    const word = group.touched[at] as number;
    const scale = 1 / (length * (chance[word] as number));
    const translation = byTranslation[word] as number;
    const cognate = byCognate[word] as number;
    const ratio =
      translation * (group.translated[word] as number) * scale +
      cognate * (group.alike[word] as number) * scale +
      (1 - translation - cognate);
    const score = Math.max(LEAST_WORD, Math.min(MOST_WORD, Math.log(ratio)));
    group.added[word] = score - (unexplained[word] as number);
  }
}

function emptyOut(group: Group): void {
  for (let at = 0; at < group.touchedCount; at++) {
    const word = group.touched[at] as number;
    group.translated[word] = 0;
    group.alike[word] = 0;
    group.isTouched[word] = 0;
    group.added[word] = 0;
  }
  group.touchedCount = 0;
}

/** Of each unit: its score when nothing explains any of its words. */
function unitFloors(side: Side, from: Evidence): Float64Array {
  const floors = new Float64Array(side.count);
  for (let unit = 0; unit < side.count; unit++) {
    let sum = 0;
    const end = side.starts[unit + 1] as number;
    for (let token = side.starts[unit] as number; token < end; token++) {
      sum += from.unexplained[side.ids[token] as number] as number;
    }
    floors[unit] = sum;
  }
  return floors;
}

/** The band seen from the columns: the first and the last row in which each column occurs. */
function transposed(band: Band): [Int32Array, Int32Array] {
  const first = new Int32Array(band.columns + 1).fill(band.rows + 1);
  const last = new Int32Array(band.columns + 1).fill(-1);
  for (let row = 0; row <= band.rows; row++) {
    const end = band.high[row] as number;
    for (let column = band.low[row] as number; column <= end; column++) {
      if (row < (first[column] as number)) first[column] = row;
      if (row > (last[column] as number)) last[column] = row;
    }
  }
  return [first, last];
}
