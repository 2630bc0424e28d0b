import { foldLetters } from "../../languages/fold-letters";
import { wordsIn } from "../../languages/words";

/** Hashes of the words of a text, ascending, each as often as it stands there. */
export type Bag = Int32Array;

export function bagOf(text: string, language: string): Bag {
  return Int32Array.from(wordsIn(text, language), (word) => hash(foldLetters(word))).sort();
}

/** How many words two texts have in common. */
export function shared(one: Bag, other: Bag): number {
  let count = 0;
  let there = 0;
  for (const word of one) {
    while (there < other.length && (other[there] as number) < word) there += 1;
    if (other[there] !== word) continue;
    count += 1;
    there += 1;
  }
  return count;
}

/** From 0, no word in common, to 1: Dice's coefficient. */
export function likeness(one: Bag, other: Bag): number {
  const words = one.length + other.length;
  return words === 0 ? 0 : (2 * shared(one, other)) / words;
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  }
  return value | 0;
}
