import { languageOf } from "./locale";

/**
 * Whether one key types this letter on the keyboard of the language, so that it can stand for a key.
 * Elsewhere a Latin letter with a mark takes two: ê in Afrikaans, ñ in German. Of languages that are
 * not listed every letter is taken for one of theirs.
 */
export function hasOwnKey(letter: string, tag: string): boolean {
  if (!MARKED_LATIN.test(letter)) return true;
  return OWN_KEYS[languageOf(tag)]?.includes(letter.toLowerCase()) ?? true;
}

const MARKED_LATIN = /^(?![a-z])\p{Script=Latin}/iu;

/** What keyboards have beside a to z. French has é è à ç ù, and types its other marks with two keys. */
const OWN_KEYS: Readonly<Record<string, string>> = {
  af: "",
  ca: "çñàèéíòóúïü",
  cs: "ěščřžýáíéúů",
  da: "æøå",
  de: "äöüß",
  en: "",
  es: "ñç",
  et: "õäöüšž",
  eu: "ñç",
  fi: "åäö",
  fr: "éèàçù",
  gl: "ñç",
  hr: "čćđšž",
  hu: "áéíóöőúüű",
  it: "àèéìòùç",
  nb: "æøå",
  nl: "",
  pl: "ąćęłńóśźż",
  pt: "ç",
  ro: "ăâîșțşţ",
  sk: "ľščťžýáíéúäňô",
  sl: "čćđšž",
  sq: "çë",
  sv: "åäö",
  tr: "çğıi̇öşü",
  vi: "ăâêôơưđ",
};
