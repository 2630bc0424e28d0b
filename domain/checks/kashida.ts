import type { Check, Example } from "./check";
import { KASHIDA } from "./traits";

/** Words are not stretched: what looks good in one font cannot be found in any. At the end of a word (هـ) kashida has its uses. */
export const kashida = {
  id: "kashida",
  severity: "warning",
  needs: { target: KASHIDA },

  find({ source, target }) {
    if ((source.traits & KASHIDA) !== 0) return [];
    return [...target.text.matchAll(/(?<=[\p{L}][\p{M}]{0,3})\u0640+(?=\p{L})/gu)].map(
      ({ 0: found, index: start }) => {
        return {
          side: "target",
          start,
          end: start + found.length,
          fix: { start, end: start + found.length, text: "" },
        };
      },
    );
  },
} as const satisfies Check;

export const examples: readonly Example[] = [
  { source: "book", target: "كتـــاب", to: "ar", finds: ["ـــ"], fixed: "كتاب" },
  { source: "1442 AH", target: "۱۴۴۲ هـ", to: "ps", finds: [] },
  { source: "كتـاب", target: "the book", from: "ar", to: "en", finds: [] },
];
