import { SPACELESS_CHARACTERS } from "./script";

type Stretch = { readonly start: number; readonly end: number };

/**
 * Whether a stretch of a text is not a part of a longer word. Where a script sets no spaces between
 * words, nothing says where one ends: there every place counts. The joiners of Persian and Urdu are
 * inside of a word.
 */
export function isWholeWord(text: string, { start, end }: Stretch): boolean {
  return !goesOn(text, start) && !goesOn(text, end);
}

/** Whether one word runs across a place. */
export function goesOn(text: string, at: number): boolean {
  // Two units: a letter may be a pair of surrogates.
  return (
    ENDS_IN_A_WORD.test(text.slice(Math.max(0, at - 2), at)) &&
    BEGINS_A_WORD.test(text.slice(at, at + 2))
  );
}

const OF_A_WORD = `(?![${SPACELESS_CHARACTERS}])[\\p{L}\\p{M}\\p{N}\\u200c\\u200d_]`;
const ENDS_IN_A_WORD = new RegExp(`${OF_A_WORD}$`, "u");
const BEGINS_A_WORD = new RegExp(`^${OF_A_WORD}`, "u");
