import { isSpaceless } from "../languages/script";
import { wordsIn } from "../languages/words";

/** A sentence of the text at hand, and the best that the memory has for it. */
export type SentenceFound = {
  readonly source: string;
  readonly match?: { readonly score: number; readonly target: string } | undefined;
};

export type Assembled = {
  readonly target: string;
  /** By the words of the sentences: what was not found counts nothing. */
  readonly score: number;
  /** Sentences that were found, and those there are. */
  readonly found: number;
  readonly of: number;
};

/**
 * A translation put together from those of the sentences, in order. What was not found is left out.
 * Nothing where fewer than two were found: then the one is a match by itself.
 */
export function assembled(
  sentences: readonly SentenceFound[],
  { from, to }: { readonly from: string; readonly to: string },
): Assembled | undefined {
  const found = sentences.flatMap(({ match }) => match ?? []);
  if (found.length < 2) return undefined;
  const lengths = sentences.map(({ source }) => wordsIn(source, from).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const matched = sentences.reduce(
    (sum, { match }, at) => sum + (match?.score ?? 0) * (lengths[at] ?? 0),
    0,
  );
  return {
    target: found.map(({ target }) => target.trim()).join(isSpaceless(to) ? "" : " "),
    score: Math.min(100, Math.floor(matched / Math.max(1, all))),
    found: found.length,
    of: sentences.length,
  };
}
