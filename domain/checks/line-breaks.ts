import type { Check, Example } from "./check";
import { LINE } from "./traits";

/** As many lines as the source. Prose may be set otherwise, a string of an interface may not. */
export const lineBreaks = {
  id: "line-breaks",
  severity: "warning",
  needs: { either: LINE },

  find({ source, target, pair }) {
    const isString = pair.kind === "string" || pair.kind === undefined;
    const [asked, had] = [source.text, target.text].map((text) =>
      linesIn(isString ? text : withoutParagraphs(text)),
    );
    if (asked === had || source.text.trim() === "" || target.text.trim() === "") return [];
    const at = target.text.trimEnd().lastIndexOf("\n");
    const [start, end] = at === -1 ? [target.text.length, target.text.length] : [at, at + 1];
    const severity = isString ? "warning" : "note";
    return [
      { side: "target", start, end, severity, values: { asked: String(asked), had: String(had) } },
    ];
  },
} as const satisfies Check;

/** In prose a blank line ends a paragraph: how many there are is for the translator to say. */
function withoutParagraphs(text: string): string {
  return text.trim().replace(/\n{2,}/g, " ");
}

function linesIn(text: string): number {
  return text.trim().split(/\r\n|[\n\r\u2028\u2029]/).length;
}

export const examples: readonly Example[] = [
  { source: "one\ntwo", target: "یو\nدوه", to: "ps", finds: [] },
  { source: "one\ntwo", target: "eins zwei", finds: [""] },
  { source: "one\ntwo", target: "یک\n\n\nدو", to: "fa", finds: ["\n"] },
  // Two paragraphs of prose that are answered by one.
  { source: "One.\n\nTwo.", target: "یو. دوه.", to: "ps", kind: "body", finds: [] },
  {
    source: "One,\ntwo.\n\nThree.",
    target: "ایک، دو، تین۔",
    to: "ur",
    kind: "body",
    finds: [""],
  },
];
