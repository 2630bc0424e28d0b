import { languageOf } from "./locale";

/** Letters of another language's keyboard that look like one's own, and the own. */
type Foreign = { readonly pattern: RegExp; readonly right: Readonly<Record<string, string>> };

const foreign = (right: Readonly<Record<string, string>>): Foreign => ({
  pattern: new RegExp(`[${Object.keys(right).join("")}]`, "g"),
  right,
});

const PERSIAN = foreign({ ي: "ی", ى: "ی", ك: "ک", ہ: "ه", ھ: "ه", ے: "ی" });

/** By language, without its region. */
export const FOREIGN_LETTERS: Readonly<Record<string, Foreign>> = {
  fa: PERSIAN,
  ur: foreign({ ي: "ی", ى: "ی", ك: "ک", ە: "ہ", ۍ: "ی", ټ: "ٹ", ډ: "ڈ", ړ: "ڑ" }),
  ps: foreign({ ك: "ک", ہ: "ه", ھ: "ه", ٹ: "ټ", ڈ: "ډ", ڑ: "ړ", ں: "ن", ے: "ې", ى: "ی" }),
  ar: foreign({ ک: "ك", ہ: "ه", ے: "ي", ۃ: "ة", ھ: "ه" }),
};

const HARAKAT = /[\u064b-\u0652\u0670]/g;
const LETTER = /[\p{L}\p{M}\u0640]/u;

/** Words with harakat are taken for Arabic quotations. */
export function isQuotedArabic(text: string, at: number): boolean {
  const { start, end } = wordAt(text, at);
  return (text.slice(start, end).match(HARAKAT)?.length ?? 0) > 1;
}

export function wordAt(text: string, at: number): { start: number; end: number } {
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < 40 && LETTER.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at < 40 && LETTER.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** A text with the letters of its own language, whatever keyboard it was typed on. Arabic quotations stay. */
export function inOwnLetters(text: string, language: string): string {
  const foreign = FOREIGN_LETTERS[languageOf(language)];
  if (foreign === undefined) return text;
  return text.replace(foreign.pattern, (letter, at: number) =>
    isQuotedArabic(text, at) ? letter : (foreign.right[letter] ?? letter),
  );
}
