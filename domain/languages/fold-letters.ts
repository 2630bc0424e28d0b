import { byUnit } from "./by-unit";
import { westernDigits } from "./digits";

/**
 * A text as search sees it: letters that readers take for the same become the same (ي ى ی, ك ک,
 * ه ہ ھ ة ۀ, أ إ آ ا), and harakat, kashida, zero-width joiners, direction marks, case, the script of
 * the digits and the shape of quotation marks and dashes no longer count. Fold both the text and
 * what is looked for. The letters that make Pashto Pashto (ې ۍ ښ ږ …) stay.
 */
export function foldLetters(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  return foldedOneByOne(text) ?? foldedForms(text).toLowerCase();
}

/** The same, with the place in `text` (UTF-16) that each unit of the folded text came from. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  const places: number[] = [];
  let folded = "";
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const piece = foldLetters(cluster);
    for (let unit = 0; unit < piece.length; unit += 1) places.push(index);
    folded += piece;
  }
  places.push(text.length);
  return { folded, places };
}

/**
 * Most texts are folded letter by letter, which is ten times faster: there are millions in a memory.
 * @returns nothing where a character becomes several or depends on its neighbours, and for a whole book
 */
function foldedOneByOne(text: string): string | undefined {
  if (text.length > room.length) return undefined;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const folded = foldedUnit(text.charCodeAt(at));
    if (folded === DEPENDS) return undefined;
    if (folded !== GONE) room[length++] = folded;
  }
  return UTF_16.decode(room.subarray(0, length));
}

/** What is folded right now. */
const room = new Uint16Array(16_000);
const UTF_16 = new TextDecoder("utf-16le");
/** Two that stand for no character (Unicode 23.7). */
const GONE = 0xffff;
const DEPENDS = 0xfffe;

/** What a UTF-16 unit becomes. */
const foldedUnit = byUnit((unit) => {
  const character = String.fromCharCode(unit);
  const folded = foldedForms(character).toLowerCase();
  if (folded === "") return GONE;
  if (unit >= DEPENDS) return DEPENDS;
  return folded.length > 1 || DEPENDING.test(character) || DEPENDING.test(folded)
    ? DEPENDS
    : folded.charCodeAt(0);
});

/** Half a character, a mark that joins its letter, the pieces of a Hangul syllable; a final sigma is another letter. */
const DEPENDING = /[\p{M}\p{Cs}Σ\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

function foldedForms(text: string): string {
  return westernDigits(text.replace(MANY_MARKS, "$1").normalize("NFKC").replace(UNSEEN, ""))
    .replace(VARIANT, (letter) => VARIANTS.get(letter) ?? letter)
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"')
    .replace(DASH, "-");
}

/** Putting the marks of one letter in order takes time by their square; Unicode allows thirty (UAX 15). */
const MANY_MARKS = /(\p{M}{30})\p{M}+/gu;
/** Without the back-tick, which is taken for a quotation mark. */
const SIMPLE = /^[\x20-\x5f\x61-\x7e\n]*$/;
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gu;

/** Harakat and Quranic marks, kashida, soft hyphen, joiners, direction marks and isolates. */
const UNSEEN =
  /[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SINGLE_QUOTE = /[‘’‚‛‹›ʼ′`´]/g;
const DOUBLE_QUOTE = /[“”„‟«»″「」『』]/g;
const DASH = /[‐‑‒–—―−]/g;

const VARIANTS = new Map(
  Object.entries({ ی: "يىیئۓے", ک: "كکڪ", ه: "هہھةۀۂە", ا: "اأإآٱ", و: "وؤ", گ: "گګ" }).flatMap(
    ([common, variants]) => [...variants].map((variant) => [variant, common] as const),
  ),
);
const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join("")}]`, "g");
