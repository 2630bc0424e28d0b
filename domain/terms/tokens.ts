import { foldLetters } from "../languages/fold-letters";
import { isSpaceless, scriptOf } from "../languages/script";

/** A word, or a character where no spaces are written. UTF-16. */
export type Token = { readonly folded: string; readonly start: number; readonly end: number };

export function tokensIn(text: string, tag: string): Token[] {
  const words = isSpaceless(tag) ? CHARACTER : WORD;
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({
    folded: foldLetters(word),
    start: index,
    end: index + word.length,
  }));
}

/** Nothing, spaces, a hyphen or apostrophe, inline codes: a comma or a stop ends a term. */
export function isGap(between: string): boolean {
  return between === " " || /^[\s\p{Co}\p{Pd}'’]*$/u.test(between);
}

/** A joiner, a space and nothing at all are the same between the parts of a Persian compound. */
export function spellingsOf(text: string, tag: string): Set<string> {
  if (scriptOf(tag) !== "Arab" || !/[\s\u200c]/.test(text)) return new Set([text]);
  return new Set([text, text.replace(/\u200c/g, " "), text.replace(/[\s\u200c]+/g, "\u200c")]);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200c\u200d]*/gu;
const CHARACTER = /[\p{Script=Latin}\p{N}]+|[\p{L}]\p{M}*/gu;
