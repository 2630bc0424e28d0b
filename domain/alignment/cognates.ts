import { MARK_WORD, NUMBER, stemOf, type Vocabulary, WORD } from "./corpus";
import { skeletonOf } from "./skeleton";
import { wordsIn } from "./tokens";

/** Word pairs that look alike or are known to answer each other: the source words of target word y. */
export type WordPairs = ReadonlyMap<number, readonly number[]>;

const SHORTEST_COGNATE = 4;
const SHORTEST_SKELETON = 3;
const MOST_ALIKE_UNITS = 30;

/** Equal numbers, punctuation and spelling, and equal skeletons from one script to the other. */
export function cognates(source: Vocabulary, target: Vocabulary): Map<number, number[]> {
  const bySkeleton = new Map<string, number[]>();
  source.stems.forEach((_, id) => {
    const skeleton = skeletonAt(source, id);
    if (skeleton === undefined) return;
    const ids = bySkeleton.get(skeleton);
    if (ids) ids.push(id);
    else bySkeleton.set(skeleton, [id]);
  });
  const pairs = new Map<number, number[]>();
  target.stems.forEach((stem, id) => {
    const equal = source.idOf.get(stem);
    if (equal !== undefined && (target.kinds[id] !== WORD || stem.length >= SHORTEST_COGNATE)) {
      pairs.set(id, [equal]);
      return;
    }
    if ((target.wholes[id] ?? "").length < SHORTEST_SKELETON) return;
    const skeleton = skeletonAt(target, id);
    const alike = skeleton === undefined ? [] : (bySkeleton.get(skeleton) ?? []);
    const rare = alike.filter(
      (other) =>
        (source.unitFrequency[other] ?? 0) < MOST_ALIKE_UNITS &&
        (source.wholes[other] ?? "").length >= SHORTEST_COGNATE,
    );
    if (rare.length > 0) pairs.set(id, rare);
  });
  return pairs;
}

function skeletonAt(vocabulary: Vocabulary, id: number): string | undefined {
  const kind = vocabulary.kinds[id];
  if (kind === NUMBER || kind === MARK_WORD) return undefined;
  const skeleton = skeletonOf(vocabulary.wholes[id] ?? "");
  return skeleton !== undefined && skeleton.length >= SHORTEST_SKELETON ? skeleton : undefined;
}

/** Pairs with more pairs joined to them. */
export function joined(pairs: WordPairs, more: Iterable<readonly [number, number]>): WordPairs {
  const all = new Map(pairs);
  for (const [sourceWord, targetWord] of more) {
    const known = all.get(targetWord) ?? [];
    if (!known.includes(sourceWord)) all.set(targetWord, [...known, sourceWord]);
  }
  return all;
}

/** The ids of two words that are said to answer each other, where both texts have them. */
export function idsOf(
  source: Vocabulary,
  target: Vocabulary,
  [there, here]: readonly [string, string],
): [number, number] | undefined {
  const from = idOf(source, there);
  const to = idOf(target, here);
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** Of a term of several words, the rarest stands for it. */
function idOf(vocabulary: Vocabulary, term: string): number | undefined {
  let rarest: number | undefined;
  wordsIn(term, (word, isNumber) => {
    const id = vocabulary.idOf.get(isNumber ? word : stemOf(word));
    if (id === undefined) return;
    const frequency = (of: number): number => vocabulary.frequency[of] ?? 0;
    if (rarest === undefined || frequency(id) < frequency(rarest)) rarest = id;
  });
  return rarest;
}
