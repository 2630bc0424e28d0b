import { plain } from "../codes/code";
import { foldLetters } from "../languages/fold-letters";

/** In UTF-16 units: of a longer text the beginning can be looked up, as a `tsvector` holds a megabyte. */
const MOST = 50_000;

/**
 * The words of a text for looking them up: folded, cut at every mark, so that `long-term` is two;
 * of what is written without spaces each character is one.
 */
function wordsToLookUp(text: string): string[] {
  const words = foldLetters(plain(text.slice(0, MOST))).match(WORD) ?? [];
  return words.flatMap((word) => (SPACELESS.test(word) ? (word.match(PIECE) ?? []) : word));
}

/** The words of both sides with their places, as PostgreSQL writes a `tsvector`. No phrase goes from one side to the other. */
export function wordPlaces(source: string, target: string): string {
  const sides = [wordsToLookUp(source), wordsToLookUp(target)];
  const places = new Map<string, number[]>();
  let at = 0;
  for (const words of sides) {
    for (const word of words) {
      at++;
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else if (known.length < MOST_PLACES) known.push(at);
    }
    at++;
  }
  return Array.from(places, ([word, found]) => `'${word.slice(0, LONGEST)}':${found}`).join(" ");
}

/** All of the words one after the other, the last of which may be a beginning, as a `tsquery`; nothing where there is no word. */
export function phraseToLookUp(asked: string): string | undefined {
  const words = wordsToLookUp(asked).map((word) => `'${word.slice(0, LONGEST)}'`);
  return words.length === 0 ? undefined : `${words.join(" <-> ")}:*`;
}

/** A `tsvector` keeps no more places of a word, and no longer word (500 letters are 2,000 bytes at most). */
const MOST_PLACES = 255;
const LONGEST = 500;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const SCRIPTS =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}";
const SPACELESS = new RegExp(`[${SCRIPTS}]`, "u");
/** A character of such a script with its marks, or a run of others. */
const PIECE = new RegExp(`[${SCRIPTS}]\\p{M}*|[^${SCRIPTS}]+`, "gu");
