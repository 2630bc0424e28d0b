import { languageOf } from "../languages/locale";

type Direction = { readonly from: string; readonly to: string };

/** In words: in a short text a changed word may part all neighbours, so every other word counts too. */
const SHORT = 8;
/** Of a long text so many pairs stand for all. */
const MOST = 24;

/**
 * What a text is found by: its pairs of neighbouring words as signed 32-bit integers, each once. A
 * text that keeps three of five words of another keeps such a pair, and a pair is far rarer than its
 * words. Of a long text the 24 lowest integers are kept: of texts that are alike these are alike too
 * (the bottom-k sketch of Broder 1997). The languages without their regions are part of each integer, so
 * that what is remembered between others is never looked at. A text of one word has that one.
 */
export function wordPairs(words: readonly string[], { from, to }: Direction): number[] {
  const start = `${languageOf(from)}>${languageOf(to)}`;
  if (words.length < 2) return [hash(start, words[0] ?? "", "")];
  const pairs = new Set<number>();
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as string;
    pairs.add(hash(start, words[at - 1] as string, word));
    if (at > 1 && words.length <= SHORT) pairs.add(hash(start, words[at - 2] as string, word));
  }
  const lowest = Int32Array.from(pairs).sort();
  return [...lowest.subarray(0, MOST)];
}

/** As large a share of all texts is looked at, about: in a million a thousand. */
const LOOKED_AT = 1 / 1_000;

/**
 * Which of a text's pairs are looked for. Of n neighbouring pairs a text that is at least so much
 * like it lacks at most those that its other words are in, two of each: so it has one of the rarest
 * 2·(1 − share)·n + 1 (the prefix filter of Chaudhuri, Ganti & Kaushik 2006). Of these the rarer
 * half, and of the others (`of the`) as many as cost little. `frequency`: the share of texts that
 * have the pair.
 */
export function tellingPairs(
  pairs: readonly number[],
  share: number,
  frequency: (pair: number) => number,
): number[] {
  const rarest = pairs
    .map((pair) => ({ pair, often: frequency(pair) }))
    .toSorted((one, other) => one.often - other.often)
    .slice(0, Math.ceil(2 * (1 - share) * (pairs.length + 1)) + 1);
  let texts = 0;
  return rarest
    .filter(({ often }, at) => {
      texts += often;
      return texts < LOOKED_AT || at < rarest.length / 2;
    })
    .map(({ pair }) => pair);
}

/** FNV-1a over UTF-16 units (Fowler, Noll & Vo). */
function hash(...parts: readonly string[]): number {
  let value = 0x811c9dc5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      value = Math.imul(value ^ part.charCodeAt(at), 0x01000193);
    }
    value = Math.imul(value, 0x01000193);
  }
  return value | 0;
}
