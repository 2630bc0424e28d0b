import type { Check, Example } from "./check";
import { HARAKAT } from "./traits";

/** Vowel marks that sit on nothing, or two of a kind on one letter. */
export const harakat = {
  id: "harakat",
  severity: "warning",
  needs: { target: HARAKAT },

  find({ target }) {
    return [...target.text.matchAll(STRAY)].map(({ 0: found, index: start }) => {
      return {
        side: "target",
        start,
        end: start + found.length,
        fix: { start, end: start + found.length, text: "" },
      };
    });
  },
} as const satisfies Check;

const STRAY = /(?<![\p{L}\p{M}\u0640\u25cc])[\u064b-\u0652]{1,20}|([\u064b-\u0650\u0652])(?=\1)/gu;

export const examples: readonly Example[] = [
  { source: "book", target: "كِِتاب", to: "ar", finds: ["ِ"], fixed: "كِتاب" },
  { source: "book", target: "ُ كتاب", to: "ar", finds: ["ُ"], fixed: " كتاب" },
  { source: "first", target: "اوّلاً", to: "ur", finds: [] },
  { source: "كِتاب", target: "book", from: "ar", to: "en", finds: [] },
];
