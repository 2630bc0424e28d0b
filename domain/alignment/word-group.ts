import type { Side } from "./corpus";
import { type Evidence, LEAST_WORD, MOST_WORD } from "./lexical-evidence";

/** The words that a group of given units explains, in arrays by word. */
export type Group = {
  readonly inReach: Int32Array;
  readonly translated: Float64Array;
  readonly alike: Uint8Array;
  readonly isTouched: Uint8Array;
  readonly touched: Int32Array;
  touchedCount: number;
  /** What a word adds over being unexplained; zero for all that the group does not touch. */
  readonly added: Float64Array;
};

export function emptyGroup(words: number): Group {
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

export function reachWords(
  { inReach }: Group,
  { ids, starts }: Side,
  unit: number,
  step: 1 | -1,
): void {
  const end = starts[unit + 1] as number;
  for (let token = starts[unit] as number; token < end; token++) {
    (inReach[ids[token] as number] as number) += step;
  }
}

/** Joins one more unit to the group; gives its number of words. */
export function joinGroup(
  group: Group,
  { ids, starts }: Side,
  unit: number,
  from: Evidence,
): number {
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

export function scoreGroup(group: Group, from: Evidence, length: number): void {
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

export function emptyOut(group: Group): void {
  for (let at = 0; at < group.touchedCount; at++) {
    const word = group.touched[at] as number;
    group.translated[word] = 0;
    group.alike[word] = 0;
    group.isTouched[word] = 0;
    group.added[word] = 0;
  }
  group.touchedCount = 0;
}
