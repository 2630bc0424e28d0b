import { plain } from "../codes/code";
import { foldLetters } from "../languages/fold-letters";
import { SPACELESS_CHARACTERS } from "../languages/script";
import { cutByKind, LETTER, MARK } from "../languages/word-kinds";

/** In UTF-16 units: of a longer text the beginning can be looked up, as a `tsvector` holds a megabyte. */
const MOST = 50_000;

/**
 * The words of a folded text for looking them up, cut at every mark, so that `long-term` is two; of
 * what is written without spaces each character is one.
 */
function wordsToLookUp(folded: string): string[] {
  const words = cutByKind(folded.slice(0, MOST), CUT);
  if (!BEYOND_SPACES.test(folded) || !SPACELESS.test(folded)) return words;
  return words.flatMap((word) => (SPACELESS.test(word) ? (word.match(PIECE) ?? []) : word));
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const CUT = {
  pattern: WORD,
  begins: (kind: number) => kind === LETTER,
  goesOn: (kind: number) => kind === MARK,
};

/** Of each word where it stands, counted from 1, as far as PostgreSQL counts. */
export type WordPlaces = ReadonlyMap<string, readonly number[]>;

/** The words of both sides, which are folded, with their places. No phrase goes from one side to the other. */
export function wordPlaces(source: string, target: string): WordPlaces {
  const own = wordsToLookUp(source);
  const known = new Map<string, number[]>();
  addPlaces(known, own, 1);
  addPlaces(known, wordsToLookUp(target), own.length + 2);
  return known;
}

function addPlaces(known: Map<string, number[]>, words: readonly string[], first: number): void {
  for (let at = 0; at < words.length; at++) {
    const whole = words[at] as string;
    const word = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
    const place = Math.min(first + at, LAST_PLACE);
    const places = known.get(word);
    if (places === undefined) known.set(word, [place]);
    else if (places.length < MOST_PLACES && places[places.length - 1] !== place) places.push(place);
  }
}

/** All of the words one after the other, the last of which may be a beginning, as a `tsquery`; nothing where there is no word. */
export function phraseToLookUp(asked: string): string | undefined {
  const words = wordsToLookUp(foldLetters(plain(asked))).map(
    (word) => `'${word.slice(0, LONGEST)}'`,
  );
  return words.length === 0 ? undefined : `${words.join(" <-> ")}:*`;
}

/** A `tsvector` keeps no longer word (500 letters are 2,000 bytes at most), no further place, nor more of one word. */
const LONGEST = 500;
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;

/** Faster, and most texts have none: whatever is written without spaces is from Thai on. */
const BEYOND_SPACES = /[\u0e00-\uffff]/;
const SPACELESS = new RegExp(`[${SPACELESS_CHARACTERS}]`, "u");
/** A character of such a script with its marks, or a run of others. */
const PIECE = new RegExp(`[${SPACELESS_CHARACTERS}]\\p{M}*|[^${SPACELESS_CHARACTERS}]+`, "gu");
