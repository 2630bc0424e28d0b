import { FOREIGN_LETTERS, isQuotedArabic, wordAt } from "../languages/foreign-letters";
import type { LookAlike } from "../languages/look-alikes";
import type { Check, Example, Fault } from "./check";
import { ARABIC } from "./traits";

/**
 * Letters of another language's keyboard. They look alike and are not found when searched for: an
 * Arabic ي or ك in Persian and Urdu, an Urdu ٹ or ے in Pashto, a Persian ی in Arabic. All places of
 * one letter are one finding with one fix. Words with harakat are taken for Arabic quotations. And
 * words typed without the letters that the keyboard had not: پشتو, ډوډی, المدرسه.
 */
export const letters = {
  id: "letters",
  severity: "warning",
  needs: { target: ARABIC },

  find({ target: { text, base }, tools }) {
    const words = HAS_LOOK_ALIKES.has(base) ? tools.lookAlikesIn?.(text, base) : undefined;
    return [...foreignLetters(text, base), ...(words ?? []).map(wordFault)];
  },
} as const satisfies Check;

const HAS_LOOK_ALIKES = new Set(["ps", "ar"]);

function wordFault({ start, end, right }: LookAlike): Fault {
  const fix = { start, end, text: right };
  return { side: "target", start, end, variant: "word", values: { right }, fix };
}

function foreignLetters(text: string, language: string): Fault[] {
  const wrong = FOREIGN_LETTERS[language];
  if (wrong === undefined) return [];
  const places = new Map<string, number[]>();
  for (const { 0: letter, index } of text.matchAll(wrong.pattern)) {
    if (isQuotedArabic(text, index)) continue;
    const before = places.get(letter);
    if (before === undefined) places.set(letter, [index]);
    else before.push(index);
  }
  return [...places].map(([letter, at]) => {
    const isSure = !at.some((place) => wrong.isUnsure(text, place));
    return faultOf(text, { letter, right: wrong.right[letter] ?? "", at, isSure });
  });
}

type Place = {
  readonly letter: string;
  readonly right: string;
  readonly at: readonly number[];
  readonly isSure: boolean;
};

/** The fix covers all places of the letter, so that one key mends them all. */
function faultOf(text: string, { letter, right, at, isSure }: Place): Fault {
  const [first = 0] = at;
  const end = (at.at(-1) ?? first) + 1;
  const mended = text.slice(first, end).replaceAll(letter, right);
  return {
    side: "target",
    ...wordAt(text, first),
    values: { letter, right, times: String(at.length) },
    ...(isSure && { fix: { start: first, end, text: mended } }),
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
  {
    source: "in Pashto",
    target: "په پشتو کی",
    to: "ps",
    finds: ["پشتو", "کی"],
    fixed: "په پښتو کې",
  },
  { source: "bread", target: "ډوډی", to: "ps", finds: ["ډوډی"], fixed: "ډوډۍ" },
  { source: "A thousand hearts", target: "زره زړه", to: "ps", finds: [] },
  {
    source: "the school",
    target: "إلى المدرسه",
    to: "ar",
    finds: ["المدرسه"],
    fixed: "إلى المدرسة",
  },
  { source: "His commitment to God", target: "التزامه أمام الله في المياه", to: "ar", finds: [] },
  { source: "Ali said", target: "قال علی", to: "ar", finds: ["علی"] },
  { source: "The encyclopedia", target: "دایرة المعارف", to: "fa", finds: [] },
  { source: "the house of", target: "خانة من", to: "fa", finds: ["خانة"] },
  { source: "He is there", target: "وه وہاں ہے", to: "ur", finds: ["وه"], fixed: "وہ وہاں ہے" },
  { source: "house", target: "گهر", to: "ur", finds: ["گهر"] },
  { source: "He is in the house", target: "هغه په کور کې دی", to: "ps", finds: [] },
  { source: "He comes in my room", target: "هغه زما په کوټه کې دي", to: "ps", finds: [] },
  { source: "The book", target: "هذا کتاب", to: "ar", finds: ["کتاب"], fixed: "هذا كتاب" },
  { source: "The book", target: "هذا كتاب", to: "ar", finds: [] },
  { source: "كتاب علي", target: "Alis Buch", from: "ar", finds: [] },
  { source: "In the name", target: "بِسْمِ اللّٰهِ كِتابٌ", to: "ur", finds: [] },
];
