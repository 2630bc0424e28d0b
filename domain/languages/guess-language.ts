import { plain } from "../codes/code";
import { ARABIC_SCRIPT, CYRILLIC, DEVANAGARI, LATIN, type Profile } from "./language-profiles";
import { languageOf } from "./locale";
import { scriptOf } from "./script";

export type Guess = {
  /** BCP 47. */
  readonly language: string;
  /** From 0 to 1. Under 0.5 a person should be asked. */
  readonly certainty: number;
};

/**
 * Which language a text is in, by its script, its letters and its commonest words. A `hint` (what
 * the file's name says, or the other files of the document) decides what the text leaves open:
 * Dari and Persian are told apart by the names of months and offices, which many texts do not have.
 */
export function guessLanguage(text: string, hint?: string): Guess | undefined {
  const sample = plain(text.slice(0, SAMPLE)).normalize("NFC").replace(UNSEEN, "").toLowerCase();
  const script = leadingScript(sample);
  if (script === undefined) return undefined;
  const single = SINGLE[script];
  if (single !== undefined) return settle({ language: single, certainty: 0.95 }, script, hint);
  const profiles = FAMILIES[script];
  return profiles === undefined ? undefined : bestOf(profiles, sample, { script, hint });
}

/** In UTF-16 units: enough to be sure, and quick on a whole book. */
const SAMPLE = 20_000;
const UNSEEN =
  /[\u064b-\u0652\u0670\u0640]|[\u200d]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Scripts with one common language each. */
const SINGLE: Readonly<Record<string, string>> = {
  Kana: "ja",
  Hangul: "ko",
  Han: "zh",
  Greek: "el",
  Hebrew: "he",
  Thai: "th",
  Bengali: "bn",
  Tamil: "ta",
  Telugu: "te",
  Gujarati: "gu",
  Gurmukhi: "pa",
  Sinhala: "si",
  Myanmar: "my",
  Georgian: "ka",
  Armenian: "hy",
  Ethiopic: "am",
};

const FAMILIES: Readonly<Record<string, readonly Profile[]>> = {
  Arabic: ARABIC_SCRIPT,
  Latin: LATIN,
  Cyrillic: CYRILLIC,
  Devanagari: DEVANAGARI,
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Latin", /\p{Script=Latin}/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Devanagari", /\p{Script=Devanagari}/gu],
  ["Han", /\p{Script=Han}/gu],
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Hangul", /\p{Script=Hangul}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Bengali", /\p{Script=Bengali}/gu],
  ["Tamil", /\p{Script=Tamil}/gu],
  ["Telugu", /\p{Script=Telugu}/gu],
  ["Gujarati", /\p{Script=Gujarati}/gu],
  ["Gurmukhi", /\p{Script=Gurmukhi}/gu],
  ["Sinhala", /\p{Script=Sinhala}/gu],
  ["Myanmar", /\p{Script=Myanmar}/gu],
  ["Georgian", /\p{Script=Georgian}/gu],
  ["Armenian", /\p{Script=Armenian}/gu],
  ["Ethiopic", /\p{Script=Ethiopic}/gu],
];

/** A Japanese text is known by its kana, however many Chinese characters it has. An ideograph weighs two letters. */
function leadingScript(sample: string): string | undefined {
  const counts = new Map(
    SCRIPTS.map(([name, letters]) => [name, sample.match(letters)?.length ?? 0]),
  );
  const han = counts.get("Han") ?? 0;
  const kana = counts.get("Kana") ?? 0;
  if (kana > 0 && kana * 10 >= han) counts.set("Kana", kana + han);
  counts.set("Han", han * 2);
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best !== undefined && best[1] > 0 ? best[0] : undefined;
}

function bestOf(profiles: readonly Profile[], sample: string, clue: Clue): Guess | undefined {
  const words = sample.match(/[\p{L}\p{M}\u200c']+/gu) ?? [];
  const scored = profiles
    .map((profile) => ({ language: profile.language, score: scoreOf(profile, words, sample) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best === undefined || best.score <= 0)
    return clue.hint === undefined ? undefined : byHint(clue);
  const lead = (best.score - (second?.score ?? 0)) / best.score;
  const evidence = 1 - Math.exp(-best.score / 4);
  const guess = { language: best.language, certainty: round(evidence * Math.min(1, lead * 1.6)) };
  const near = scored
    .filter(({ score }) => score >= best.score * 0.8)
    .map(({ language }) => language);
  const hinted = near.find((language) => languageOf(language) === languageOf(clue.hint ?? ""));
  const dialect = DIALECTS[guess.language]?.(words, guess) ?? guess;
  return settle(dialect, clue.script, hinted === undefined ? undefined : clue.hint);
}

type Clue = { readonly script: string; readonly hint: string | undefined };

/** Function words that only one language has say most; so do letters that only one has. */
function scoreOf(profile: Profile, words: readonly string[], sample: string): number {
  const letters = profile.letters === undefined ? 0 : (sample.match(profile.letters)?.length ?? 0);
  const foreign = profile.never === undefined ? 0 : (sample.match(profile.never)?.length ?? 0);
  let score = letters * 0.6 - foreign * 0.8;
  for (const word of words) score += profile.words.get(word) ?? 0;
  return score;
}

function byHint({ hint, script }: Clue): Guess | undefined {
  if (hint === undefined || NAMES[scriptOf(hint)] !== script) return undefined;
  return { language: hint, certainty: 0.2 };
}

/** A hint of the same script decides between near equals, and names the variety (`pt-BR`, `zh-Hant`). */
function settle(guess: Guess, script: string, hint: string | undefined): Guess {
  if (hint === undefined || hint === guess.language || NAMES[scriptOf(hint)] !== script)
    return guess;
  const variety = languageOf(hint) === languageOf(guess.language);
  if (!variety) return { language: hint, certainty: round(guess.certainty / 2 + 0.1) };
  return guess.language.startsWith("fa") && guess.certainty >= 0.6
    ? guess
    : { ...guess, language: hint };
}

const NAMES: Readonly<Record<string, string>> = {
  Arab: "Arabic",
  Latn: "Latin",
  Cyrl: "Cyrillic",
  Deva: "Devanagari",
  Hans: "Han",
  Hant: "Han",
  Jpan: "Kana",
  Kore: "Hangul",
};

/** Persian may be Dari: the solar months, the English months and the names of offices differ. */
const DIALECTS: Readonly<Record<string, (words: readonly string[], guess: Guess) => Guess>> = {
  fa: (words, guess) => {
    const dari = words.filter((word) => DARI.has(word)).length;
    const iranian = words.filter((word) => IRANIAN.has(word)).length;
    const decided = Math.abs(dari - iranian) / (dari + iranian + 1.5);
    const language = dari > iranian ? "fa-AF" : "fa";
    return { language, certainty: round(guess.certainty * (0.45 + 0.5 * decided)) };
  },
};

const DARI = new Set(
  (
    "افغانستان کابل هرات قندهار امریکا پوهنتون پوهنځی ولایت ولسوالی ولسوال والی شفاخانه مکتب مکاتب موتر سرک بایسکل طیاره " +
    "تذکره محصل محصلان محصلین کانفرانس پروگرام کمپیوتر تیلفون سکتور راپور لست جنوری فبروری مارچ اپریل جون جولای اگست سپتمبر اکتوبر نومبر " +
    "دسمبر حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت نموده مینماید می‌نماید مینمایند شاروالی څارنوالی ستره " +
    "محکمه لوی افغانی دالر فیصد بلاک هوتل ولسی جرگه اطفال پولیس موسسه مؤسسه دوسیه خریطه ازین درین اینکه بشکل"
  ).split(" "),
);
const IRANIAN = new Set(
  (
    "ایران تهران آمریکا دانشگاه دانشکده استان استاندار شهرستان بیمارستان خودرو دوچرخه خیابان هواپیما کنفرانس برنامه رایانه تلفن ژانویه " +
    "فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند " +
    "شهرداری دادستانی تومان ریال درصد دلار هتل پلیس دانشجو دانشجویان مدرسه کودکان پرونده"
  ).split(" "),
);

function round(certainty: number): number {
  return Math.round(Math.max(0, Math.min(0.99, certainty)) * 100) / 100;
}
