import type { Check } from "./check";
import { LINE } from "./traits";

/** As many lines as the source. Prose may be set otherwise, a string of an interface may not. */
export const lineBreaks = {
  id: "line-breaks",
  severity: "warning",
  needs: { either: LINE },

  find({ source, target, pair }) {
    const asked = linesIn(source.text);
    const had = linesIn(target.text);
    if (asked === had || source.text.trim() === "" || target.text.trim() === "") return [];
    const at = target.text.trimEnd().lastIndexOf("\n");
    const [start, end] = at === -1 ? [target.text.length, target.text.length] : [at, at + 1];
    const severity = pair.kind === "string" || pair.kind === undefined ? "warning" : "note";
    return [
      { side: "target", start, end, severity, values: { asked: String(asked), had: String(had) } },
    ];
  },

  examples: [
    { source: "one\ntwo", target: "یو\nدوه", to: "ps", finds: [] },
    { source: "one\ntwo", target: "eins zwei", finds: [""] },
    { source: "one\ntwo", target: "یک\n\n\nدو", to: "fa", finds: ["\n"] },
  ],
} as const satisfies Check;

/** A blank line ends a paragraph, however many blank lines there are is layout all the same. */
function linesIn(text: string): number {
  return text.trim().split(/\r\n|[\n\r\u2028\u2029]/).length;
}
