import { westernDigits } from "./digits";

/**
 * A text as search sees it: letters that readers take for the same become the same (ي ى ی, ك ک,
 * ه ہ ھ ة ۀ, أ إ آ ا), and harakat, kashida, zero-width joiners, direction marks, case, the script of
 * the digits and the shape of quotation marks and dashes no longer count. Fold both the text and
 * what is looked for. The letters that make Pashto Pashto (ې ۍ ښ ږ …) stay.
 */
export function foldLetters(text: string): string {
  const plain = SIMPLE.test(text) ? text : foldedForms(text);
  return plain.toLowerCase();
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

function foldedForms(text: string): string {
  return westernDigits(text.replace(MANY_MARKS, "$1").normalize("NFKC").replace(UNSEEN, ""))
    .replace(VARIANT, (letter) => VARIANTS.get(letter) ?? letter)
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"')
    .replace(DASH, "-");
}

/** Putting the marks of one letter in order takes time by their square; Unicode allows thirty (UAX 15). */
const MANY_MARKS = /(\p{M}{30})\p{M}+/gu;
const SIMPLE = /^[\x20-\x7e\n]*$/;
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
