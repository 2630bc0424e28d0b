import type { Check, Example } from "./check";
import { SPEECH } from "./traits";

/** Half a pair of quotation marks. Long speeches open a quotation in each paragraph: if the source does, so may the translation. */
export const quoteHalves = {
  id: "quote-halves",
  severity: "warning",
  needs: { target: SPEECH },

  find({ source, target }) {
    const half = lonelyIn(target.text);
    if (half === undefined || lonelyIn(source.text) !== undefined) return [];
    return [{ side: "target", start: half, end: half + 1 }];
  },
} as const satisfies Check;

const PAIRS = [
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
] as const;

/** Where the mark without a partner most likely stands. */
function lonelyIn(text: string): number | undefined {
  for (const [opening, closing] of PAIRS) {
    const [open, close] = [count(text, opening), count(text, closing)];
    if (open !== close) return text.lastIndexOf(open > close ? opening : closing);
  }
  const doubles = text.match(/[“”„‟]|(?<!\d)"/g) ?? [];
  const last = doubles.at(-1);
  return doubles.length % 2 === 0 || last === undefined ? undefined : text.lastIndexOf(last);
}

function count(text: string, mark: string): number {
  let times = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) times += 1;
  return times;
}

export const examples: readonly Example[] = [
  { source: "“Come,” she said.", target: "„Komm, sagte sie.", finds: ["„"] },
  { source: "“Come,” she said.", target: "„Komm“, sagte sie.", finds: [] },
  { source: "“Come,” she said.", target: "او گفت: «بیا.", to: "fa", finds: ["«"] },
  { source: "“Come,” she said.", target: "هغې وویل: «راشه.»", to: "ps", finds: [] },
  { source: "“Come,” she said.", target: "她说：「来吧。", to: "zh", finds: ["「"] },
  { source: "“It was long ago.", target: "„Es war vor langer Zeit.", finds: [] },
  { source: 'a 5" pipe', target: 'ein 5"-Rohr', finds: [] },
];
