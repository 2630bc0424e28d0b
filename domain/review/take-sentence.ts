import { bagOf, likeness } from "../alignment/source-change/bag";
import { sentencesIn } from "../segmentation/sentences";

type Taken = {
  readonly from: string;
  /** Of the sentences of `from`, from 0. */
  readonly sentence: number;
  readonly language: string;
};

/**
 * A text with one of its sentences exchanged for one of another rendering: the sentence that has the
 * most words in common, or else the one in the same place. Nothing where there is no such sentence.
 */
export function withSentence(
  text: string,
  { from, sentence, language }: Taken,
): string | undefined {
  const taken = sentencesIn(from, language)[sentence]?.trim();
  if (taken === undefined || taken === "") return undefined;
  const own = sentencesIn(text, language);
  if (own.length === 0) return taken;
  const place = placeFor(taken, own, { sentence, language });
  return own
    .map((each, at) => (at === place ? taken + (/\s*$/u.exec(each)?.[0] ?? "") : each))
    .join("");
}

function placeFor(
  taken: string,
  own: readonly string[],
  { sentence, language }: Pick<Taken, "sentence" | "language">,
): number {
  const bag = bagOf(taken, language);
  let place = Math.min(sentence, own.length - 1);
  let best = likeness(bag, bagOf(own[place] ?? "", language));
  for (const [at, each] of own.entries()) {
    const is = likeness(bag, bagOf(each, language));
    if (is > best) [place, best] = [at, is];
  }
  return place;
}
