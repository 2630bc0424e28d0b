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
    const wrong = WRONG[base];
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

type Wrong = { readonly pattern: RegExp; readonly right: Readonly<Record<string, string>> };

const wrong = (right: Readonly<Record<string, string>>): Wrong => ({
  pattern: new RegExp(`[${Object.keys(right).join("")}]`, "g"),
  right,
});

const PERSIAN = wrong({ ي: "ی", ى: "ی", ك: "ک", ہ: "ه", ھ: "ه", ے: "ی" });

const WRONG: Readonly<Record<string, Wrong>> = {
  fa: PERSIAN,
  ur: wrong({ ي: "ی", ى: "ی", ك: "ک", ە: "ہ", ۍ: "ی", ټ: "ٹ", ډ: "ڈ", ړ: "ڑ" }),
  ps: wrong({ ك: "ک", ہ: "ه", ھ: "ه", ٹ: "ټ", ڈ: "ډ", ڑ: "ړ", ں: "ن", ے: "ې", ى: "ی" }),
  ar: wrong({ ک: "ك", ہ: "ه", ے: "ي", ۃ: "ة", ھ: "ه" }),
};

const HARAKAT = /[\u064b-\u0652\u0670]/g;
const LETTER = /[\p{L}\p{M}\u0640]/u;

function isQuotedArabic(text: string, at: number): boolean {
  const { start, end } = wordAt(text, at);
  return (text.slice(start, end).match(HARAKAT)?.length ?? 0) > 1;
}

function wordAt(text: string, at: number): { start: number; end: number } {
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < 40 && LETTER.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at < 40 && LETTER.test(text.charAt(end))) end += 1;
  return { start, end };
}

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
