import { type Remembered, remembered } from "@/domain/memory/remembered";
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
  const asking = questionsByWord(own.map(({ words }) => words));
  const best: Hit[][] = questions.map(() => []);
  return {
    add(text: string, words: readonly string[]) {
      for (const [at, common] of inCommon(asking, words)) {
        const question = own[at] as Remembered;
        const longer = Math.max(question.words.length, words.length);
        if (common < (LEAST * longer) / 100) continue;
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

function questionsByWord(questions: readonly (readonly string[])[]): Map<string, number[]> {
  const asking = new Map<string, number[]>();
  for (const [at, words] of questions.entries()) {
    for (const word of new Set(words)) asking.set(word, [...(asking.get(word) ?? []), at]);
  }
  return asking;
}

/** Of each question that has some of the words: how many of them, at the most. */
function inCommon(
  asking: ReadonlyMap<string, readonly number[]>,
  words: readonly string[],
): Map<number, number> {
  const common = new Map<number, number>();
  for (const word of words) {
    for (const at of asking.get(word) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
  }
  return common;
}
