import type { Vocabulary } from "./corpus";

/** Beyond this share of the units a word is in, it says nothing about where it stands. */
const WIDEST_SPREAD = 0.4;

/** Whether a word is rare enough to say where it stands. */
export function countsAsWord(vocabulary: Vocabulary, id: number): boolean {
  const units = vocabulary.unitFrequency[id] as number;
  return units <= Math.max(5, WIDEST_SPREAD * vocabulary.units);
}
