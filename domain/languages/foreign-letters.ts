import { languageOf } from "./locale";

/** Letters of another language's keyboard that look like one's own, and the own. */
type Foreign = {
  readonly pattern: RegExp;
  readonly right: Readonly<Record<string, string>>;
  /** Where a person must say which letter is meant. */
  readonly isUnsure: (text: string, at: number) => boolean;
};

function foreign(
  right: Readonly<Record<string, string>>,
  isUnsure: Foreign["isUnsure"] = () => false,
): Foreign {
  return { right, isUnsure, pattern: new RegExp(`[${Object.keys(right).join("")}]`, "g") };
}

/** Arabic words in Persian keep their ة before an article (دایرة المعارف); else it is ه or ت. */
const PERSIAN = {
  ...foreign({ ي: "ی", ى: "ی", ك: "ک", ہ: "ه", ھ: "ه", ے: "ی", ة: "ه / ت" }, (text, at) =>
    text.startsWith("ة", at),
  ),
  pattern: /[يىكہھے]|ة(?![\s\u200c]?ال)/g,
};

/** Behind these ه may be the ھ of گھر as well as the ہ of گہرا. */
const ASPIRATED = /[بپتٹجچدڈڑکگ]/;

/** By language, without its region. */
export const FOREIGN_LETTERS: Readonly<Record<string, Foreign>> = {
  fa: PERSIAN,
  ur: foreign(
    { ي: "ی", ى: "ی", ك: "ک", ه: "ہ", ە: "ہ", ۍ: "ی", ټ: "ٹ", ډ: "ڈ", ړ: "ڑ" },
    (text, at) =>
      text.startsWith("ه", at) && ASPIRATED.test(text.charAt(at - 1)) && !isWord(text, at, "که"),
  ),
  ps: foreign({ ك: "ک", ہ: "ه", ھ: "ه", ٹ: "ټ", ڈ: "ډ", ڑ: "ړ", ں: "ن", ے: "ې", ى: "ی" }),
  ar: foreign(
    { ک: "ك", ہ: "ه", ے: "ي", ۃ: "ة", ھ: "ه", ی: "ي" },
    (text, at) => text.startsWith("ی", at) && !LETTER.test(text.charAt(at + 1)),
  ),
};

function isWord(text: string, at: number, word: string): boolean {
  const { start, end } = wordAt(text, at);
  return text.slice(start, end) === word;
}

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
    isQuotedArabic(text, at) || foreign.isUnsure(text, at)
      ? letter
      : (foreign.right[letter] ?? letter),
  );
}
