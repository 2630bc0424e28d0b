import { languageOf } from "../languages/locale";

type Direction = { readonly from: string; readonly to: string };

/** In words: in a short text a changed word may part all neighbours, so every other word counts too. */
const SHORT = 8;
/**
 * Of a longer text so many pairs stand for all. Of made-up texts that keep 60 to 74 of 100 words they
 * find 99.9 per cent (eight find 99.2, six 97.3), and each costs an import as much as a whole index.
 */
const MOST = 10;

/**
 * What a text is found by: its pairs of neighbouring words as signed 32-bit integers, each once. A
 * text that keeps three of five words of another keeps such a pair, and a pair is far rarer than its
 * words. Of a longer text the ten lowest integers are kept: of texts that are alike these are alike too
 * (the bottom-k sketch of Broder 1997). The languages without their regions are part of each integer, so
 * that what is remembered between others is never looked at. A text of one word has that one.
 */
export function wordPairs(words: readonly string[], { from, to }: Direction): number[] {
  const start = hash(BASIS, `${languageOf(from)}>${languageOf(to)}`);
  const [only = ""] = words;
  if (words.length < 2) return [hash(hash(start, only), "")];
  const isShort = words.length <= SHORT;
  const pairs = new Int32Array(2 * words.length - 3);
  let count = 0;
  for (let at = 0; at < words.length - 1; at++) {
    const first = hash(start, words[at] as string);
    pairs[count++] = hash(first, words[at + 1] as string);
    const next = words[at + 2];
    if (isShort && next !== undefined) pairs[count++] = hash(first, next);
  }
  return lowest(pairs.subarray(0, count).sort(), isShort ? count : MOST);
}

/** Each once. */
function lowest(sorted: Int32Array, most: number): number[] {
  const kept: number[] = [];
  for (let at = 0; at < sorted.length && kept.length < most; at++) {
    const pair = sorted[at] as number;
    if (at === 0 || pair !== sorted[at - 1]) kept.push(pair);
  }
  return kept;
}

/** As large a share of all texts is looked at, about, */
const LOOKED_AT = 1 / 1_000;
/** and no more than so many: a look-up takes as long as it takes to read and compare them. */
const MOST_LOOKED_AT = 1_000;

/**
 * Which of a text's pairs are looked for. Of n neighbouring pairs a text that is at least so much
 * like it lacks at most those that its other words are in, two of each: so it has one of the rarest
 * 2·(1 − share)·n + 1 (the prefix filter of Chaudhuri, Ganti & Kaushik 2006). Of these the rarer
 * half, and of the others (`of the`) as many as cost little. `frequency`: the share of texts that
 * have the pair; `texts`: how many there are.
 */
export function tellingPairs(
  pairs: readonly number[],
  share: number,
  { frequency, texts }: { readonly frequency: (pair: number) => number; readonly texts: number },
): number[] {
  const most = Math.min(LOOKED_AT, MOST_LOOKED_AT / Math.max(1, texts));
  const rarest = pairs
    .map((pair) => ({ pair, often: frequency(pair) }))
    .toSorted((one, other) => one.often - other.often)
    .slice(0, Math.ceil(2 * (1 - share) * (pairs.length + 1)) + 1);
  let looked = 0;
  return rarest
    .filter(({ often }, at) => {
      looked += often;
      return looked < most || at < rarest.length / 2;
    })
    .map(({ pair }) => pair);
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units (Fowler, Noll & Vo), going on from the hash of what stands before. */
function hash(before: number, word: string): number {
  let value = before;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), PRIME);
  return Math.imul(value, PRIME);
}
