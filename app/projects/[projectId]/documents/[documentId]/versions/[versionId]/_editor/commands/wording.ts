import { may } from "../head";
import { sourceSide } from "../source-side";
import { termsHere, wordFor } from "../terms-here";
import type { Work } from "../work";
import type { Command } from "./command";

/** What the termbase offers. */
export const wording = [
  {
    id: "insert-term",
    keys: ["Alt+Shift+T"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write") && work.terms.base.read() !== undefined,
    run: insertNextTerm,
  },
  {
    id: "terms",
    keys: ["Alt+Shift+G"],
    whileWriting: true,
    run: (work) => work.show({ panel: true, section: "terms" }),
  },
  {
    id: "propose-term",
    keys: ["Mod+E", "Alt+Shift+E"],
    whileWriting: true,
    allowed: (work) => may(work.head, "propose"),
    run: proposeTerm,
  },
] as const satisfies readonly Command[];

/** The first agreed term of the source that the translation does not use yet, where the caret is. */
function insertNextTerm(work: Work): void {
  const { passage, writer } = work;
  const base = work.terms.base.read();
  if (passage === undefined || base === undefined) return;
  const texts = { source: sourceSide(passage).text, target: work.textOf(passage) };
  const words = termsHere(base, texts).flatMap(({ concept, used }) =>
    used ? [] : (wordFor(concept) ?? []),
  );
  if (words[0] !== undefined) writer?.insert(words[0]);
}

/** The dialog takes the focus and with it the marks: they are kept before. */
export function proposeTerm(work: Work): void {
  const marked = window.getSelection()?.toString().trim().slice(0, 200) ?? "";
  const target = work.writer?.selected().text.trim().slice(0, 200) ?? "";
  work.terms.marked = { source: marked === target ? "" : marked, target };
  work.show({ dialog: "term" });
}
