import type { WordPairs } from "./cognates";
import type { Vocabulary } from "./corpus";
import { countsAsWord } from "./counts-as-word";
import type { Lexicon, Translations } from "./lexicon";

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
/** Words in a unit, to judge what one of them can add. */
const USUAL_LENGTH = 25;
const HARDLY = 0.1;
/** In words. Shorter texts are scored with everything known: they are fast enough. */
const LONG = 40_000;
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
    translations:
      translations && answer.tokens > LONG
        ? telling(translations, { chance, byTranslation, byCognate, counts })
        : translations,
    cognateStarts,
    cognateWords,
    chance,
    byTranslation,
    byCognate,
    unexplained,
    counts,
  };
}

/** Without the translations that would hardly change the score of the word they explain. */
function telling(
  { starts, words, values, explained }: Translations,
  of: Pick<Evidence, "chance" | "byTranslation" | "byCognate" | "counts">,
): Translations {
  const newStarts = new Int32Array(starts.length);
  const newWords = new Int32Array(words.length);
  const newValues = new Float32Array(words.length);
  let kept = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const word = words[at] as number;
      if (of.counts[word] === 0) continue;
      const translation = of.byTranslation[word] as number;
      const rest = 1 - translation - (of.byCognate[word] as number);
      const adds =
        (translation * (values[at] as number)) / (USUAL_LENGTH * (of.chance[word] as number));
      if (adds < HARDLY * rest) continue;
      newWords[kept] = word;
      newValues[kept++] = values[at] as number;
    }
    newStarts[row + 1] = kept;
  }
  return {
    starts: newStarts,
    words: newWords.slice(0, kept),
    values: newValues.slice(0, kept),
    explained,
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
