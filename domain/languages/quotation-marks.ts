import { localeOf } from "./locale";

export type QuotationMarks = {
  /** Opening and closing, as the language prints them. */
  readonly outer: readonly [string, string];
  /** For a quotation inside a quotation. */
  readonly inner: readonly [string, string];
};

/** The quotation marks a language prints, by CLDR with the desk's usage for Pashto, Dari, Arabic and Urdu. */
export function quotationMarks(tag: string): QuotationMarks {
  const { language, region } = localeOf(tag);
  return MARKS[`${language}-${region}`] ?? MARKS[language] ?? ENGLISH;
}

const marks = (outer: string, inner: string): QuotationMarks => ({
  outer: [outer.charAt(0), outer.slice(1)],
  inner: [inner.charAt(0), inner.slice(1)],
});

const NNBSP = "\u202f";
const ENGLISH = marks("“”", "‘’");
const GUILLEMETS = marks("«»", "‹›");
const GUILLEMETS_CURLY = marks("«»", "“”");
const LOW_HIGH = marks("„“", "‚‘");
const LOW_RIGHT = marks("„”", "‚’");
const SLAVIC = marks("«»", "„“");
const CORNERS = marks("「」", "『』");
const RIGHT = marks("””", "’’");

const MARKS: Readonly<Record<string, QuotationMarks>> = {
  ar: marks("”“", "’‘"),
  be: SLAVIC,
  bg: LOW_HIGH,
  bs: LOW_RIGHT,
  ca: GUILLEMETS_CURLY,
  ckb: GUILLEMETS,
  cs: LOW_HIGH,
  da: ENGLISH,
  de: LOW_HIGH,
  "de-CH": GUILLEMETS,
  el: GUILLEMETS_CURLY,
  es: GUILLEMETS_CURLY,
  "es-MX": ENGLISH,
  et: LOW_HIGH,
  eu: GUILLEMETS_CURLY,
  fa: GUILLEMETS,
  fi: RIGHT,
  fr: { outer: [`«${NNBSP}`, `${NNBSP}»`], inner: ["“", "”"] },
  "fr-CH": GUILLEMETS,
  gl: GUILLEMETS_CURLY,
  he: RIGHT,
  hr: LOW_RIGHT,
  hu: marks("„”", "»«"),
  hy: GUILLEMETS,
  is: LOW_HIGH,
  it: GUILLEMETS_CURLY,
  ja: CORNERS,
  ka: LOW_HIGH,
  kk: SLAVIC,
  lt: LOW_HIGH,
  mk: LOW_HIGH,
  nb: marks("«»", "‘’"),
  no: marks("«»", "‘’"),
  pl: marks("„”", "«»"),
  ps: ENGLISH,
  pt: ENGLISH,
  "pt-PT": GUILLEMETS_CURLY,
  ro: marks("„”", "«»"),
  ru: SLAVIC,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  sq: marks("«»", "“”"),
  sr: LOW_RIGHT,
  sv: RIGHT,
  tg: SLAVIC,
  ug: GUILLEMETS,
  uk: SLAVIC,
  ur: marks("”“", "’‘"),
  "zh-HK": CORNERS,
  "zh-TW": CORNERS,
};
