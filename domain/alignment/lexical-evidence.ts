import type { WordPairs } from "./cognates";
import type { Vocabulary } from "./corpus";
import { countsAsWord, type Lexicon, type Translations } from "./lexicon";

/**
 * What a word of one language says about words of the other, ready for scoring. Rows by the given
 * word, as in `Translations`; everything else by the answering word.
 */
export type Evidence = {
  readonly translations: Translations | undefined;
  readonly cognateStarts: Int32Array;
  readonly cognateWords: Int32Array;
  /** How common the answering word is among all. */
  readonly chance: Float64Array;
  /** Weight of translations and of cognates in explaining the word. */
  readonly byTranslation: Float64Array;
  readonly byCognate: Float64Array;
  /** Its score when nothing in the bead explains it; 0 for a word of which nothing is known. */
  readonly unexplained: Float64Array;
  readonly counts: Uint8Array;
};

/** A word explained or not says no more than this, in nats. */
export const LEAST_WORD = -1.6;
export const MOST_WORD = 4.5;
const LEAST_EXPLAINED = 0.02;
const COGNATE_SHARE = 0.5;

export function evidence(
  source: Vocabulary,
  target: Vocabulary,
  pairs: WordPairs,
  lexicon?: Lexicon,
): { forward: Evidence; backward: Evidence } {
  const toTarget: [number, number][] = [];
  const toSource: [number, number][] = [];
  for (const [targetWord, sourceWords] of pairs) {
    for (const sourceWord of sourceWords) {
      toTarget.push([sourceWord, targetWord]);
      toSource.push([targetWord, sourceWord]);
    }
  }
  return {
    forward: oneWay(source, target, toTarget, lexicon?.forward),
    backward: oneWay(target, source, toSource, lexicon?.backward),
  };
}

function oneWay(
  given: Vocabulary,
  answer: Vocabulary,
  pairs: readonly (readonly [number, number])[],
  translations: Translations | undefined,
): Evidence {
  const size = answer.stems.length;
  const [cognateStarts, cognateWords] = rowsOf(pairs, given.stems.length);
  const chance = new Float64Array(size);
  const byTranslation = new Float64Array(size);
  const byCognate = new Float64Array(size);
  const unexplained = new Float64Array(size);
  const counts = new Uint8Array(size);
  const hasCognate = new Uint8Array(size);
  for (const word of cognateWords) hasCognate[word] = 1;
  for (let word = 0; word < size; word++) {
    chance[word] = Math.max(1, answer.frequency[word] as number) / Math.max(1, answer.tokens);
    const explained = (translations?.explained[word] ?? 0) as number;
    const known = explained > LEAST_EXPLAINED || hasCognate[word] === 1;
    if (!known || !countsAsWord(answer, word)) continue;
    counts[word] = 1;
    byTranslation[word] = explained;
    byCognate[word] = hasCognate[word] === 1 ? COGNATE_SHARE * (1 - explained) : 0;
    const rest = 1 - explained - (byCognate[word] as number);
    unexplained[word] = Math.max(LEAST_WORD, Math.log(rest));
  }
  return {
    translations,
    cognateStarts,
    cognateWords,
    chance,
    byTranslation,
    byCognate,
    unexplained,
    counts,
  };
}

function rowsOf(
  pairs: readonly (readonly [number, number])[],
  size: number,
): [Int32Array, Int32Array] {
  const starts = new Int32Array(size + 1);
  for (const [given] of pairs) (starts[given + 1] as number)++;
  for (let id = 0; id < size; id++) (starts[id + 1] as number) += starts[id] as number;
  const next = starts.slice();
  const words = new Int32Array(pairs.length);
  for (const [given, answer] of pairs) words[(next[given] as number)++] = answer;
  return [starts, words];
}
