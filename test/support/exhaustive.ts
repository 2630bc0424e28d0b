import { remembered } from "@/domain/memory/remembered";
import { score } from "@/domain/memory/score";

type Hit = { readonly text: string; readonly score: number };

/** As many matches are shown of a text at most. */
const SHOWN = 9;
const LEAST = 60;

/**
 * Compares every text that is added with each of the questions, word by word, and keeps the best of
 * each. Spared is only the comparison of texts that have too few words in common to reach 60.
 */
export function exhaustive(questions: readonly string[], language: string) {
  const own = questions.map((text) => remembered(text, language));
  const bags = own.map(({ words }) => countsOf(words));
  const best: Hit[][] = questions.map(() => []);
  return {
    add(text: string, words: readonly string[]) {
      for (const [at, question] of own.entries()) {
        const longer = Math.max(question.words.length, words.length);
        if (inCommon(bags[at] ?? new Map(), words) < (LEAST * longer) / 100) continue;
        const alike = score(question, remembered(text, language));
        if (alike >= LEAST) best[at]?.push({ text, score: alike });
      }
    },
    /** How many of what should be shown was found, and of how many. */
    recall(found: readonly (readonly string[])[], least: number) {
      const due = best.map((hits) =>
        hits
          .toSorted((one, other) => other.score - one.score)
          .slice(0, SHOWN)
          .filter(({ score }) => score >= least),
      );
      const kept = due.map((hits, at) => hits.filter(({ text }) => found[at]?.includes(text)));
      return { kept: kept.flat().length, of: due.flat().length };
    },
  };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function inCommon(bag: ReadonlyMap<string, number>, words: readonly string[]): number {
  const left = new Map<string, number>();
  let common = 0;
  for (const word of words) {
    const there = left.get(word) ?? bag.get(word) ?? 0;
    if (there > 0) common++;
    left.set(word, there - 1);
  }
  return common;
}
