import { languageOf } from "../languages/locale";

/** What a language writes onto a noun. All letters as `foldLetters` leaves them (ئ ے are ی, ة ہ are ه, ګ is گ). */
type Affixes = {
  readonly before: readonly string[];
  /** An ending, and what stands in its place in the dictionary. */
  readonly after: readonly (readonly [ending: string, instead: string])[];
};

/**
 * The words a folded word may be a form of, itself first: what is left without the prefixes,
 * clitics, ezafe and endings of its language. Broken plurals are words of their own and need a
 * term of their own. Undefined for languages without affixes here.
 */
export function affixesOf(tag: string): ((word: string) => string[]) | undefined {
  const affixes = OF_LANGUAGE[languageOf(tag)];
  return affixes && ((word) => basesOf(word, affixes));
}

function basesOf(word: string, { before, after }: Affixes): string[] {
  const rests = before
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= SHORTEST)
    .map((prefix) => word.slice(prefix.length));
  return [...new Set([word, ...rests].flatMap((rest) => [rest, ...stemsOf(rest, after)]))];
}

function stemsOf(word: string, after: Affixes["after"]): string[] {
  return after.flatMap(([ending, instead]) => {
    const left = word.length - ending.length;
    const isForm = word.endsWith(ending) && left >= SHORTEST - instead.length;
    return isForm ? [word.slice(0, left) + instead] : [];
  });
}

/** Letters that must be left: two are nearly always another word. */
const SHORTEST = 3;

/** Larkey, Ballesteros and Connell 2002, "Improving stemming for Arabic information retrieval" (light10), with its clitics apart. */
const ARABIC: Affixes = {
  before: [
    ...["ال", "وال", "فال", "بال", "کال", "وبال", "لل", "ولل"],
    ...["و", "ف", "ب", "ل", "ک", "وب", "ول"],
  ],
  after: [
    ...["ه", "ها", "هم", "هن", "هما", "ک", "کم", "کن", "نا", "ی"].flatMap((owner) => [
      [owner, ""] as const,
      [`ت${owner}`, "ه"] as const,
      [`ات${owner}`, "ه"] as const,
      [`ات${owner}`, ""] as const,
      [`و${owner}`, ""] as const,
      [`ی${owner}`, ""] as const,
      // مستوى, مستواها; أعضاء, أعضائها, أعضاؤها
      [`ا${owner}`, "ی"] as const,
      [`ای${owner}`, "اء"] as const,
      [`او${owner}`, "اء"] as const,
    ]),
    ["ات", "ه"],
    ["ات", ""],
    ["تان", "ه"],
    ["تین", "ه"],
    ["ان", ""],
    ["ین", ""],
    ["ون", ""],
    ["و", ""],
    ["ا", ""],
    ["یه", "ی"],
  ],
};

const OWNERS = ["م", "ت", "ش", "مان", "تان", "شان"];

/** نماینده is نمایندگان, and in Dari نماینده‌گان too; کارخانه is کارخانجات. */
const PLURALS = [
  ...["ها", "های", "ان", "یان", "گان", "ات", "جات", "ین"].map((ending) => [ending, ""] as const),
  ["گان", "ه"],
  ["جات", "ه"],
] as const;

/**
 * Megerdoomian 2000, "Persian Computational Morphology: A Unification-Based Approach": plural,
 * ezafe, indefinite, clitics, and these behind a plural.
 */
const PERSIAN: Affixes = {
  before: [],
  after: [
    ...OWNERS.flatMap((owner) => ["", "ا", "ی"].map((link) => [link + owner, ""] as const)),
    ...PLURALS.flatMap(([ending, instead]) =>
      ["", "ی", ...OWNERS].map((more) => [ending + more, instead] as const),
    ),
    ["ی", ""],
    ["یی", ""],
    ["ای", ""],
    ["را", ""],
  ],
};

/** Tegey and Robson 1996, "A Reference Grammar of Pashto": plural, oblique, feminine. */
const PASHTO: Affixes = {
  before: [],
  after: [
    ["ونه", ""],
    ["ونو", ""],
    ["ان", ""],
    ["انو", ""],
    ["یان", "ی"],
    ["یانو", "ی"],
    ["یان", ""],
    ["یانو", ""],
    ["گان", ""],
    ["گانو", ""],
    ["وی", ""],
    ["وو", ""],
    ["ې", "ه"],
    ["ې", "ی"],
    ["ې", ""],
    ["و", "ه"],
    ["و", "ی"],
    ["و", ""],
    ["یو", "ی"],
    ["یو", "ۍ"],
    ["ۍ", "ی"],
    ["ه", ""],
  ],
};

/** Schmidt 1999, "Urdu: An Essential Grammar": plural, oblique, izafat; Persian and Arabic plurals that Urdu keeps. */
const URDU: Affixes = {
  before: [],
  after: [
    ["وں", ""],
    ["وں", "ه"],
    ["وں", "ا"],
    ["یں", ""],
    ["یاں", "ی"],
    ["اں", "ا"],
    ["ی", "ه"],
    ["ی", "ا"],
    ["ی", ""],
    ["یی", ""],
    ["ات", ""],
    ["ان", ""],
    ["گان", "ه"],
    ["و", ""],
    ["ء", ""],
  ],
};

const OF_LANGUAGE: Readonly<Record<string, Affixes>> = {
  ar: ARABIC,
  fa: PERSIAN,
  prs: PERSIAN,
  ps: PASHTO,
  ur: URDU,
};
