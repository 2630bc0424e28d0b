import { languageOf } from "../languages/locale";
import type { Reduce } from "./term-finder";

/**
 * The stemmer of a language for `termFinder`; undefined where there is none. Snowball's (Porter
 * 2001, "Snowball: a language for stemming algorithms"), each fetched when first asked for, but
 * for English: there Snowball joins what is no inflection (`landing` and `land`).
 */
export async function stemmerOf(tag: string): Promise<Reduce | undefined> {
  const language = languageOf(tag);
  if (language === "en") return (word) => [withoutPlural(word)];
  const snowball = await SNOWBALL[language]?.();
  return snowball && ((word) => [stemmed(word, snowball.stemmer)]);
}

/** Harman 1991, "How effective is suffixing?": the S stemmer. */
function withoutPlural(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Until nothing changes: Spanish `ciudades` becomes `ciudad` only, and `ciudad` becomes `ciud`. */
function stemmed(word: string, stem: (word: string) => string): string {
  const shorter = stem(word);
  return shorter === word || shorter.length < 3 ? shorter : stemmed(shorter, stem);
}

type Snowball = { readonly stemmer: (word: string) => string };

const SNOWBALL: Readonly<Record<string, () => Promise<Snowball>>> = {
  bg: () => import("@orama/stemmers/bulgarian"),
  da: () => import("@orama/stemmers/danish"),
  de: () => import("@orama/stemmers/german"),
  el: () => import("@orama/stemmers/greek"),
  es: () => import("@orama/stemmers/spanish"),
  fi: () => import("@orama/stemmers/finnish"),
  fr: () => import("@orama/stemmers/french"),
  ga: () => import("@orama/stemmers/irish"),
  hu: () => import("@orama/stemmers/hungarian"),
  hy: () => import("@orama/stemmers/armenian"),
  id: () => import("@orama/stemmers/indonesian"),
  it: () => import("@orama/stemmers/italian"),
  lt: () => import("@orama/stemmers/lithuanian"),
  nb: () => import("@orama/stemmers/norwegian"),
  ne: () => import("@orama/stemmers/nepali"),
  nl: () => import("@orama/stemmers/dutch"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ro: () => import("@orama/stemmers/romanian"),
  ru: () => import("@orama/stemmers/russian"),
  sr: () => import("@orama/stemmers/serbian"),
  sv: () => import("@orama/stemmers/swedish"),
  ta: () => import("@orama/stemmers/tamil"),
  tr: () => import("@orama/stemmers/turkish"),
  uk: () => import("@orama/stemmers/ukrainian"),
};
