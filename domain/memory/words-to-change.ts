import { foldLetters } from "../languages/fold-letters";
import { isSpaceless } from "../languages/script";

type Pair = { readonly source: string; readonly target: string };

/** A stretch of a text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * The words of a remembered translation that answer what the source at hand no longer says, as far as
 * other remembered pairs prove it: where none of those that lack these words of the source has them
 * in its translation either, and nothing else could be the reason. Figures prove themselves. Nothing
 * where it cannot be told: a wrong mark is worse than none. `to`: BCP 47, of the translation.
 */
export function wordsToChange(
  source: string,
  unit: Pair,
  { others, to }: { readonly others: readonly Pair[]; readonly to: string },
): Stretch[] {
  if (isSpaceless(to)) return [];
  const here = new Set(folded(source));
  const gone = [...new Set(folded(unit.source))].filter((word) => !here.has(word));
  if (gone.length === 0 || gone.length > MOST) return [];
  const target = placed(unit.target);
  const answers = new Set([...figures(gone, target), ...proved(gone, unit, others)]);
  return target.filter(({ word }) => answers.has(word)).map(({ start, end }) => ({ start, end }));
}

/** Where more words are others, nearly all of the translation is. */
const MOST = 6;

type Placed = Stretch & { readonly word: string };

function figures(gone: readonly string[], target: readonly Placed[]): string[] {
  return gone.filter(
    (word) => FIGURE.test(word) && target.filter((one) => one.word === word).length === 1,
  );
}

/** Each set of gone words that some other pair lacks is weighed against that pair. */
function proved(gone: readonly string[], unit: Pair, others: readonly Pair[]): string[] {
  const own = new Set(folded(unit.source));
  const words = new Set(folded(unit.target));
  return others.flatMap((other) => {
    const theirs = new Set(folded(other.source));
    const lacking = [...own].filter((word) => !theirs.has(word));
    if (lacking.length === 0 || !lacking.every((word) => gone.includes(word))) return [];
    const said = new Set(folded(other.target));
    const answers = [...words].filter((word) => !said.has(word));
    return answers.length <= 2 * lacking.length ? answers : [];
  });
}

function folded(text: string): string[] {
  return placed(text).map(({ word }) => word);
}

function placed(text: string): Placed[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: foldLetters(word),
    start: index,
    end: index + word.length,
  }));
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu;
const FIGURE = /^\d+$/u;
