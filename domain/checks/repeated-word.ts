import type { Check, Example, Fault } from "./check";

/**
 * The same word twice. Many languages double words on purpose (ساتھ ساتھ, ورو ورو, कभी कभी), so for
 * those only words that never stand twice are named; and what the source doubles too is meant.
 */
export const repeatedWord = {
  id: "repeated-word",
  severity: "warning",

  find({ source, target }) {
    const places = doubled(target.text);
    if (places.length === 0 || doublesSome(source.text)) return [];
    const faults: Fault[] = [];
    for (const place of places) {
      const word = target.text.slice(place.start, place.middle);
      if (!isMistake(word, target.base) || !LETTERS.test(word)) continue;
      const fix = { start: place.middle, end: place.end, text: "" };
      faults.push({ side: "target", start: place.start, end: place.end, fix, values: { word } });
    }
    return faults;
  },
} as const satisfies Check;

type Doubled = { start: number; middle: number; end: number };

/** Words that stand twice with one space between. A plain loop: it runs on every keystroke. */
function doubled(text: string): Doubled[] {
  const found: Doubled[] = [];
  let start = 0;
  let space = text.indexOf(" ");
  while (space !== -1) {
    const next = text.indexOf(" ", space + 1);
    const length = space - start;
    if (
      length > 0 &&
      text.charCodeAt(start) === text.charCodeAt(space + 1) &&
      text.startsWith(text.slice(start, space), space + 1) &&
      endsWord(text, space + 1 + length)
    ) {
      found.push({ start, middle: space, end: space + 1 + length });
    }
    start = space + 1;
    space = next;
  }
  return found;
}

function endsWord(text: string, at: number): boolean {
  return at >= text.length || /[\s.,;:!?،؛؟۔।)\]»”"]/u.test(text.charAt(at));
}

function doublesSome(text: string): boolean {
  return doubled(text.toLowerCase()).length > 0;
}

const LETTERS = /^[\p{L}\p{M}'’\u200c]{2,}$|^[دو]$/u;

function isMistake(word: string, language: string): boolean {
  const only = ONLY[language];
  if (only !== undefined) return only.has(word);
  return !DOUBLING.has(language) && !(MEANT[language]?.has(word.toLowerCase()) ?? false);
}

/** Languages that double words for emphasis, plural or manner, and have no list below. */
const DOUBLING = new Set(
  "zh ja ko th lo km my id ms vi tr az uz kk ta te ml kn si sw ha so am ckb ug sd tl st nso tn zu xh ve ts mi haw".split(
    " ",
  ),
);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Of these languages only words that never stand twice. */
const ONLY: Readonly<Record<string, ReadonlySet<string>>> = {
  ur: setOf(
    "وہ یہ یا جو ان اس کے کی کا کو نے میں سے ہے ہیں اور کہ پر تھا تھی تھے تک بھی نہیں ہوا گیا",
  ),
  hi: setOf("के की का को ने में से है हैं और कि पर था थी थे तक भी नहीं"),
  ps: setOf("ته پر چې کې په د له چي کي او دی ده دي نه هم یې شو شوی کړ"),
  fa: setOf("یا تا نیز پس هر او را از در به که و با است بود این آن برای می شد شده کرد هم"),
  ar: setOf("ما لا لم لن ثم بين إن كل في من على إلى أن التي الذي هذا هذه عن مع كان كانت قد أو"),
  bn: setOf("এবং থেকে জন্য এই যে"),
  pa: setOf("ਦੇ ਦੀ ਦਾ ਨੂੰ ਨੇ ਵਿੱਚ ਤੋਂ ਹੈ ਅਤੇ"),
};

/** Words that grammar doubles. */
const MEANT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf("had that very is bye so no ha her long many really yes"),
  de: setOf("die der das sie den dem was wir sehr ja nein wird"),
  nl: setOf("die dat zijn het heel ja nee"),
  fr: setOf("vous nous très elle la si non oui en"),
  es: setOf("muy no sí"),
  it: setOf("piano via via quasi poi molto sì no ben così man"),
  pt: setOf("muito não sim logo"),
  ru: setOf("очень да нет еле чуть вот что то"),
};

export const examples: readonly Example[] = [
  {
    source: "He sold the boat.",
    target: "Er verkaufte verkaufte das Boot.",
    finds: ["verkaufte verkaufte"],
    fixed: "Er verkaufte das Boot.",
  },
  {
    source: "Water of the river",
    target: "دریا کے کے پانی",
    to: "ur",
    finds: ["کے کے"],
    fixed: "دریا کے پانی",
  },
  { source: "They walked together.", target: "وہ ساتھ ساتھ چلے۔", to: "ur", finds: [] },
  { source: "to the house", target: "کور ته ته راغی", to: "ps", finds: ["ته ته"] },
  { source: "in the boat", target: "په په بېړۍ کې", to: "ps", finds: ["په په"] },
  { source: "You ask yourselves.", target: "Vous vous demandez.", to: "fr", finds: [] },
  { source: "It was very, very cold.", target: "Es war sehr, sehr kalt.", finds: [] },
  { source: "bye bye", target: "tschüss tschüss", finds: [] },
  { source: "He said that", target: "He said that that was so", from: "de", to: "en", finds: [] },
  { source: "Those who came", target: "Die, die die Brücke sahen", finds: [] },
  { source: "The children played.", target: "Semua anak anak bermain.", to: "id", finds: [] },
];
