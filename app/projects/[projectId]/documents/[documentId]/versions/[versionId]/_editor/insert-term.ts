import { sourceSide } from "./source-side";
import { termsHere, wordFor } from "./terms-here";
import type { Work } from "./work";

/** The first agreed term of the source that the translation does not use yet, where the caret is. */
export function insertNextTerm(work: Work): void {
  const { passage, writer } = work;
  const base = work.terms.base.read();
  if (passage === undefined || base === undefined) return;
  const texts = { source: sourceSide(passage).text, target: work.textOf(passage) };
  const words = termsHere(base, texts).flatMap(({ concept, used }) =>
    used ? [] : (wordFor(concept) ?? []),
  );
  if (words[0] !== undefined) writer?.insertWord(words[0]);
}
