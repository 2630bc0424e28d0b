import { plain } from "../codes/code";
import { foldLetters } from "../languages/fold-letters";
import { SPACELESS_CHARACTERS } from "../languages/script";

/** In UTF-16 units: of a longer text the beginning can be looked up, as a `tsvector` holds a megabyte. */
const MOST = 50_000;

/**
 * The words of a folded text for looking them up, cut at every mark, so that `long-term` is two; of
 * what is written without spaces each character is one.
 */
function wordsToLookUp(folded: string): string[] {
  const words = folded.slice(0, MOST).match(WORD) ?? [];
  if (!BEYOND_SPACES.test(folded) || !SPACELESS.test(folded)) return words;
  return words.flatMap((word) => (SPACELESS.test(word) ? (word.match(PIECE) ?? []) : word));
}

/**
 * The words of both sides, which are folded, with their places, as PostgreSQL reads a `tsvector`. No
 * phrase goes from one side to the other.
 */
export function wordPlaces(source: string, target: string): string {
  const own = wordsToLookUp(source);
  return placed(own, 1) + placed(wordsToLookUp(target), own.length + 2);
}

/** A word may stand there twice: PostgreSQL puts its places together. Letters and digits need no quotes. */
function placed(words: readonly string[], first: number): string {
  let out = "";
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    out += `${word.length > LONGEST ? word.slice(0, LONGEST) : word}:${first + at} `;
  }
  return out;
}

/** All of the words one after the other, the last of which may be a beginning, as a `tsquery`; nothing where there is no word. */
export function phraseToLookUp(asked: string): string | undefined {
  const words = wordsToLookUp(foldLetters(plain(asked))).map(
    (word) => `'${word.slice(0, LONGEST)}'`,
  );
  return words.length === 0 ? undefined : `${words.join(" <-> ")}:*`;
}

/** A `tsvector` keeps no longer word (500 letters are 2,000 bytes at most). */
const LONGEST = 500;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Faster, and most texts have none: whatever is written without spaces is from Thai on. */
const BEYOND_SPACES = /[\u0e00-\uffff]/;
const SPACELESS = new RegExp(`[${SPACELESS_CHARACTERS}]`, "u");
/** A character of such a script with its marks, or a run of others. */
const PIECE = new RegExp(`[${SPACELESS_CHARACTERS}]\\p{M}*|[^${SPACELESS_CHARACTERS}]+`, "gu");
