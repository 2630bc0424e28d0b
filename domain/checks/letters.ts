import { FOREIGN_LETTERS, isQuotedArabic, wordAt } from "../languages/foreign-letters";
import type { Check, Example, Fault } from "./check";
import { TELLING_LETTER } from "./traits";

/**
 * Letters of another language's keyboard. They look alike and are not found when searched for: an
 * Arabic ي or ك in Persian and Urdu, an Urdu ٹ or ے in Pashto, a Persian ی in Arabic. All places of
 * one letter are one finding with one fix. Words with harakat are taken for Arabic quotations.
 */
export const letters = {
  id: "letters",
  severity: "warning",
  needs: { target: TELLING_LETTER },

  find({ target: { text, base } }) {
    const wrong = FOREIGN_LETTERS[base];
    if (wrong === undefined) return [];
    const faults = new Map<string, Fault>();
    for (const match of text.matchAll(wrong.pattern)) {
      const letter = match[0];
      if (faults.has(letter) || isQuotedArabic(text, match.index)) continue;
      faults.set(letter, faultOf(text, letter, wrong.right[letter] ?? "", match.index));
    }
    return [...faults.values()];
  },
} as const satisfies Check;

/** The fix covers all places of the letter, so that one key mends them all. */
function faultOf(text: string, letter: string, right: string, first: number): Fault {
  const end = text.lastIndexOf(letter) + 1;
  const span = text.slice(first, end);
  const times = span.split(letter).length - 1;
  return {
    side: "target",
    ...wordAt(text, first),
    values: { letter, right, times: String(times) },
    fix: { start: first, end, text: span.replaceAll(letter, right) },
  };
}

export const examples: readonly Example[] = [
  { source: "The book", target: "اين كتاب", to: "fa", finds: ["اين", "كتاب"], fixed: "این کتاب" },
  { source: "The book", target: "این کتاب", to: "fa-AF", finds: [] },
  { source: "The book", target: "كتاب کی بات", to: "ur", finds: ["كتاب"], fixed: "کتاب کی بات" },
  { source: "Yes, there", target: "ہاں وہاں", to: "ur", finds: [] },
  {
    source: "The doctor came",
    target: "ڈاکٹر راغی",
    to: "ps",
    finds: ["ڈاکٹر", "ڈاکٹر"],
    fixed: "ډاکټر راغی",
  },
  { source: "He is in the house", target: "هغه په کور کې دی", to: "ps", finds: [] },
  { source: "He comes in my room", target: "هغه زما په کوټه کې دي", to: "ps", finds: [] },
  { source: "The book", target: "هذا کتاب", to: "ar", finds: ["کتاب"], fixed: "هذا كتاب" },
  { source: "The book", target: "هذا كتاب", to: "ar", finds: [] },
  { source: "كتاب علي", target: "Alis Buch", from: "ar", finds: [] },
  { source: "In the name", target: "بِسْمِ اللّٰهِ كِتابٌ", to: "ur", finds: [] },
];
