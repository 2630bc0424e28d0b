import type { Check, Example } from "./check";
import { WIDE_SPACE } from "./traits";

/** Two spaces where one is meant. If the source sets them too, they are layout. */
export const doubleSpace = {
  id: "double-space",
  severity: "warning",
  needs: { target: WIDE_SPACE },

  find({ source, target }) {
    if ((source.traits & WIDE_SPACE) !== 0) return [];
    return [...target.text.matchAll(WIDE)].map(({ 0: spaces, index: start }) => {
      const end = start + spaces.length;
      return { side: "target", start, end, fix: { start, end, text: bestOf(spaces) } };
    });
  },
} as const satisfies Check;

/** Between words: what stands at the ends is the business of `outer-space`. */
const WIDE = /(?<=\S)[ \u00a0\u202f\u2009\u3000]{2,}(?=\S)/g;

/** A space that was chosen to hold words together is kept. */
function bestOf(spaces: string): string {
  return /[\u00a0\u202f]/.exec(spaces)?.[0] ?? " ";
}

export const examples: readonly Example[] = [
  {
    source: "The river is low.",
    target: "Der Fluss  ist niedrig.",
    finds: ["  "],
    fixed: "Der Fluss ist niedrig.",
  },
  {
    source: "The river is low.",
    target: "دریا میں   پانی کم ہے۔",
    to: "ur",
    finds: ["   "],
    fixed: "دریا میں پانی کم ہے۔",
  },
  { source: "10 km", target: "10\u00a0 km", finds: ["\u00a0 "], fixed: "10\u00a0km" },
  { source: "a  b", target: "c  d", finds: [] },
  { source: "The river", target: "الماء قليل", to: "ar", finds: [] },
];
