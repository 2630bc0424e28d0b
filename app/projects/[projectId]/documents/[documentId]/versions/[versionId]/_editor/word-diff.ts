import { diffArrays } from "diff";

/** A stretch that both texts have, or only the one or the other. */
export type Stretch = {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
  /** Its place among the words of both texts. */
  readonly at: number;
};

/** What changed from one text to another, word by word as the language cuts its words. */
export function wordDiff(before: string, now: string, language: string): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const cut = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  let at = 0;
  return diffArrays(cut(before), cut(now)).map(({ added, removed, value }) => {
    const stretch = { kind: kindOf(added, removed), text: value.join(""), at };
    at += value.length;
    return stretch;
  });
}

function kindOf(added: boolean, removed: boolean): Stretch["kind"] {
  if (added) return "new";
  return removed ? "old" : "same";
}
