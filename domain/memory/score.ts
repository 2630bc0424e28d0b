import type { Remembered } from "./remembered";

/** The same words; only case, punctuation, spaces or codes differ. */
const SAME_WORDS = 99;
/** Another word, figure, negation or name: never more. */
const OTHER_WORDS = 94;

/**
 * How alike two texts are, in whole per cent, the same both ways. 100: identical, but for letter forms
 * that only encode differently. 95 to 99: the same words. Below: the share of words that need not
 * be changed, as OmegaT counts it (Levenshtein 1966 over words, against the longer text).
 */
export function score(one: Remembered, other: Remembered): number {
  if (one.identity === other.identity) return 100;
  const longer = Math.max(one.words.length, other.words.length);
  if (longer === 0) return 0;
  const changed = distance(one.words, other.words);
  if (changed === 0) return SAME_WORDS;
  return Math.min(OTHER_WORDS, Math.floor((100 * (longer - changed)) / longer));
}

/** Words to change, take out or put in. Two rows of the table are kept. */
function distance(one: readonly string[], other: readonly string[]): number {
  const start = sharedStart(one, other);
  const end = sharedEnd(one, other, start);
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  let above = Int32Array.from({ length: b.length + 1 }, (_, at) => at);
  a.forEach((word, row) => {
    const here = new Int32Array(b.length + 1);
    here[0] = row + 1;
    for (let column = 1; column <= b.length; column++) {
      const change = (above[column - 1] as number) + (word === b[column - 1] ? 0 : 1);
      here[column] = Math.min(
        change,
        (above[column] as number) + 1,
        (here[column - 1] as number) + 1,
      );
    }
    above = here;
  });
  return above[b.length] as number;
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

function sharedEnd(one: readonly string[], other: readonly string[], start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}
