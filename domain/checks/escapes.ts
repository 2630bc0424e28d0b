import type { Check, Example } from "./check";
import { BACKSLASH } from "./traits";

/** Escapes such as \n and \t stand as often as in the source. */
export const escapes = {
  id: "escapes",
  severity: "warning",
  needs: { either: BACKSLASH },

  find({ source, target }) {
    const [asked, had] = [escapesIn(source.text), escapesIn(target.text)];
    const kind = KINDS.find(
      (one) =>
        asked.filter((match) => match[0] === one).length !==
        had.filter((match) => match[0] === one).length,
    );
    if (kind === undefined) return [];
    const place = had.filter((match) => match[0] === kind).at(-1);
    const [start, end] =
      place === undefined
        ? [target.text.length, target.text.length]
        : [place.index, place.index + 2];
    return [{ side: "target", start, end, values: { escape: kind } }];
  },
} as const satisfies Check;

const KINDS = ["\\n", "\\t", "\\r", '\\"'];

/** Not in a path: there the letter goes on as a word, with a drive or another backslash before. */
function escapesIn(text: string): RegExpExecArray[] {
  return /[A-Za-z]:\\/.test(text) ? [] : [...text.matchAll(/(?<!\\)\\[ntr"]/g)];
}

export const examples: readonly Example[] = [
  { source: "one\\ntwo", target: "eins\\nzwei", finds: [] },
  { source: "one\\ntwo", target: "eins\\n\\nzwei", finds: ["\\n"] },
  { source: "one\\ttwo", target: "یک دو", to: "fa", finds: [""] },
  { source: "C:\\\\path\\name", target: "C:\\\\path\\jmeno", to: "cs", finds: [] },
];
