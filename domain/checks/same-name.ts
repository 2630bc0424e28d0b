import { foldLetters } from "../languages/fold-letters";

/** A prefix or an ending of the language may be joined to a name, or stand for another ending of it. */
export function isSameName(one: string, other: string): boolean {
  const [short = "", long = ""] = [foldLetters(one), foldLetters(other)].sort(
    (first, second) => first.length - second.length,
  );
  if (long.length - short.length <= 3 && long.includes(short)) return true;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared += 1;
  return shared >= STEM && [short, long].every((word) => ENDING.test(word.slice(shared)));
}

/** Françoise is not France. */
export function mayBeSameName(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= 2;
}

/** In letters. */
const STEM = 4;
/** Of declined names and of the people and adjectives made of them: Amerikas, Amerikaner, amerikanische. */
const ENDING = /^(?:n?[aeo]{0,2}[nrsm]{0,2}|ei|n?isch[a-z]{0,2}|n?innen|i?en(?:ne)?s?)$/;
