import { diffArrays } from "diff";

/** A stretch that both texts have, or only the one or the other. */
export type Stretch = { readonly kind: "same" | "old" | "new"; readonly text: string };

/** What changed from one text to another, word by word as the language cuts its words. */
export function wordDiff(before: string, now: string, language: string): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const cut = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  return diffArrays(cut(before), cut(now)).map(({ added, removed, value }) => ({
    kind: added ? "new" : removed ? "old" : "same",
    text: value.join(""),
  }));
}
