import { foldLetters } from "../languages/fold-letters";
import { wordsIn } from "../languages/words";

/** From here on a text counts as the machine's: see `unedited`. */
export const AS_THE_MACHINE_WROTE = 0.95;

/**
 * How much of a text stands as a machine wrote it, 0 to 1: the longest common subsequence of the
 * words over the longer of the two texts, as ContentTranslation of the Wikimedia Foundation has it.
 */
export function unedited(machine: string, text: string, language: string): number {
  const [before, now] = [machine, text].map((one) => wordsIn(one, language).map(foldLetters));
  if (before === undefined || now === undefined) return 0;
  const longer = Math.max(before.length, now.length);
  return longer === 0 ? 0 : commonLength(before, now) / longer;
}

/** One row of the table at a time: a passage has some hundred words. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  let row = new Uint16Array(other.length + 1);
  for (const word of one) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 0; at < other.length; at += 1)
      next[at + 1] =
        word === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    row = next;
  }
  return row[other.length] ?? 0;
}
