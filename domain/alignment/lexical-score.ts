import type { Band } from "./band";
import type { Side } from "./corpus";
import { type Evidence, LEAST_WORD, MOST_WORD } from "./lexical-evidence";
import { SHAPES, sourceSizes, targetSizes } from "./shapes";

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
 * explained by the group, as sums from `base` on (so any run of units is one subtraction).
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
  const words = answer.vocabulary.stems.length;
  const translated = new Float64Array(words);
  const alike = new Uint8Array(words);
  const isTouched = new Uint8Array(words);
  const touched = new Int32Array(words);
  // What a word adds over being unexplained; zero for all that the group does not touch.
  const added = new Float64Array(words);
  const floor = unitFloors(answer, from);
  const sums = new Float64Array(answer.count + 2);
  const { translations, cognateStarts, cognateWords, counts } = from;
  const widest = sizes;
  for (let end = 1; end <= given.count; end++) {
    const first = low[end] as number;
    const last = high[end] as number;
    if (last < first) continue;
    const base = Math.max(0, first - 5);
    let touchedCount = 0;
    let length = 0;
    for (let size = 1; size <= widest && size <= end; size++) {
      const unit = end - size;
      const tokenEnd = given.starts[unit + 1] as number;
      for (let token = given.starts[unit] as number; token < tokenEnd; token++) {
        const word = given.ids[token] as number;
        length++;
        if (translations) {
          const rowEnd = translations.starts[word + 1] as number;
          for (let at = translations.starts[word] as number; at < rowEnd; at++) {
            const other = translations.words[at] as number;
            if (counts[other] === 0) continue;
            if (isTouched[other] === 0) {
              isTouched[other] = 1;
              touched[touchedCount++] = other;
            }
            (translated[other] as number) += translations.values[at] as number;
          }
        }
        const cognatesEnd = cognateStarts[word + 1] as number;
        for (let at = cognateStarts[word] as number; at < cognatesEnd; at++) {
          const other = cognateWords[at] as number;
          if (counts[other] === 0) continue;
          if (isTouched[other] === 0) {
            isTouched[other] = 1;
            touched[touchedCount++] = other;
          }
          alike[other] = 1;
        }
      }
      for (let at = 0; at < touchedCount; at++) {
        const word = touched[at] as number;
        added[word] =
          scoreOf(
            from,
            word,
            translated[word] as number,
            alike[word] as number,
            Math.max(1, length),
          ) - (from.unexplained[word] as number);
      }
      let sum = 0;
      sums[0] = 0;
      for (let unit = base; unit < last; unit++) {
        sum += floor[unit] as number;
        const tokensEnd = answer.starts[unit + 1] as number;
        for (let token = answer.starts[unit] as number; token < tokensEnd; token++) {
          sum += added[answer.ids[token] as number] as number;
        }
        sums[unit - base + 1] = sum;
      }
      take(end, size, base, sums);
    }
    for (let at = 0; at < touchedCount; at++) {
      const word = touched[at] as number;
      translated[word] = 0;
      alike[word] = 0;
      isTouched[word] = 0;
      added[word] = 0;
    }
  }
}

function scoreOf(
  from: Evidence,
  word: number,
  translated: number,
  alike: number,
  length: number,
): number {
  const scale = 1 / (length * (from.chance[word] as number));
  const translation = from.byTranslation[word] as number;
  const cognate = from.byCognate[word] as number;
  const ratio =
    translation * translated * scale + cognate * alike * scale + (1 - translation - cognate);
  return Math.max(LEAST_WORD, Math.min(MOST_WORD, Math.log(ratio)));
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

export const ALL_SHAPES = SHAPES.length;
