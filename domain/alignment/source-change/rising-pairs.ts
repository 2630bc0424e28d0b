import type { Continued } from "./continued";

/**
 * The most pairs that stand in the same order on both sides, of pairs sorted by their second place:
 * the longest rising sequence, found by patience sorting.
 */
export function risingPairs(pairs: readonly Continued[]): Continued[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [at, [old]] of pairs.entries()) {
    const pile = firstPile(tops, pairs, old);
    before[at] = pile === 0 ? -1 : (tops[pile - 1] ?? -1);
    tops[pile] = at;
  }
  const rising: Continued[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

function firstPile(tops: readonly number[], pairs: readonly Continued[], old: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = pairs[tops[middle] ?? 0]?.[0] ?? 0;
    if (top < old) low = middle + 1;
    else high = middle;
  }
  return low;
}
