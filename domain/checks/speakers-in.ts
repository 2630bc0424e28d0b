import { consonantsOf } from "./name-sounds";
import { FEWEST, spellingOf } from "./spelling-of";
import type { Text } from "./text";
import { VERBS_OF_SAYING } from "./verbs-of-saying";

/** Somebody whose words a text quotes. `start` and `end` are UTF-16 offsets of the name. */
export type Speaker = {
  readonly start: number;
  readonly end: number;
  readonly isNamedIn: (target: Text) => boolean;
};

/**
 * Who is quoted by name: whoever stands beside a verb of saying. Latin letters tell a name by its
 * capitals, Arabic ones by a first name that is nothing else, Chinese characters by a surname that
 * seldom is or by the dot of foreign names. Others are passed over: false alarms matter more.
 */
export function speakersIn({ text, base }: Text): Speaker[] {
  const latin = LATIN[base];
  if (latin !== undefined) return inLatin(text, latin);
  const arabic = ARABIC[base];
  if (arabic !== undefined) return inArabic(text, arabic);
  return base === "zh" ? inChinese(text) : [];
}

type Latin = {
  readonly verb: RegExp;
  /** To the end of the verb. */
  readonly before: RegExp;
  /** From the verb on. */
  readonly behind: RegExp;
};

/** A name in front of a verb of saying or behind it; a pronoun or an office with its article is none. */
const NAME =
  "(?:(?:\\p{Lu}[\\p{L}’'-]{1,30}|\\p{Lu}\\.|de|del|della|di|du|la|von|van|bin|ibn|al|ul)\\s){1,4}?\\p{Lu}[\\p{L}’'-]{2,30}";

function latin(verbs: string, articles: string): Latin {
  return {
    verb: new RegExp(`(?:${verbs})(?!\\p{L})`, "gu"),
    before: new RegExp(
      `(?<![\\p{L}’'-])(?<!(?:${articles})\\s)(${NAME})(?:,[^,.“”"«»]{1,80},)?\\s(?:a\\s)?(?:${verbs})$`,
      "du",
    ),
    behind: new RegExp(`(?:${verbs})\\s(?!(?:${articles})\\s)(${NAME})(?![\\p{L}])`, "dyu"),
  };
}

const LATIN: Readonly<Record<string, Latin>> = {
  en: latin(
    "said|says|told|tells|asked|asks|added|adds|wrote|writes|replied|replies|warned|warns|explained|explains|argued|argues|recalled|recalls|according to",
    "The|the|A|a|An|an|His|his|Her|her|Their|their|Our|our",
  ),
  de: latin(
    "sagt|sagte|fragt|fragte|erklärt|erklärte|schreibt|schrieb|meint|meinte|erzählt|erzählte|warnt|warnte",
    "Der|der|Die|die|Das|das|Ein|ein|Eine|eine",
  ),
  fr: latin(
    "dit|déclare|déclaré|affirme|affirmé|explique|expliqué|ajoute|ajouté|raconte|raconté|prévient|prévenu|écrit|écrivait|répond|répondu|demande|demandé|selon",
    "Le|le|La|la|Les|les|Un|un|Une|une|Son|son|Sa|sa|Ses|ses|Notre|notre",
  ),
  es: latin(
    "dijo|dice|declaró|declara|afirmó|afirma|explicó|explica|añadió|añade|contó|cuenta|advirtió|advierte|escribió|escribe|respondió|responde|preguntó|pregunta|según",
    "El|el|La|la|Los|los|Las|las|Un|un|Una|una|Su|su|Nuestro|nuestro",
  ),
};

/** Names are looked for beside verbs of saying alone, for there are capitals in every text. */
function inLatin(text: string, said: Latin): Speaker[] {
  const found = new Map<number, Speaker>();
  for (const { index, 0: verb } of text.matchAll(said.verb)) {
    if (LETTER.test(text.charAt(index - 1))) continue;
    for (const one of besideVerb(text, index, index + verb.length, said)) found.set(one.end, one);
  }
  return [...found.values()];
}

/** `verb` is where it begins, `behind` where it ends. */
function besideVerb(text: string, verb: number, behind: number, said: Latin): Speaker[] {
  const from = Math.max(0, verb - 120);
  const matches = [
    mayEndName(text, verb) ? matchFrom(said.before, text.slice(from, behind), 0) : null,
    UPPER.test(text.charAt(behind + 1))
      ? matchFrom(said.behind, text.slice(from, behind + 80), verb - from)
      : null,
  ];
  return matches.flatMap((match) => {
    const surname = SURNAME.exec(match?.[1] ?? "")?.[0];
    if (match === null || surname === undefined) return [];
    const end = from + (match.indices?.[1]?.[1] ?? 0);
    const start = end - surname.length;
    return [{ start, end, isNamedIn: (target) => isSpelledIn(surname, target) }];
  });
}

const SURNAME = /\p{Lu}[\p{L}’'-]{2,30}$/u;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;

/** Whether the word before the verb begins with a capital, or a clause ends there. */
function mayEndName(text: string, verb: number): boolean {
  const before = AUXILIARY.test(text.slice(Math.max(0, verb - 3), verb)) ? verb - 2 : verb;
  if (text.charAt(before - 2) === ",") return true;
  return UPPER.test(text.charAt(text.lastIndexOf(" ", before - 2) + 1));
}
const AUXILIARY = /\sa\s$/;

function matchFrom(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** In other scripts than these nobody can tell how a name is written. */
function isSpelledIn(name: string, { text, script }: Text): boolean {
  if (text.includes(name)) return true;
  if (script === "Arab" ? /[A-Za-z]{3}/.test(text) : script !== "Latn") return true;
  if (script === "Latn" && text.toLowerCase().includes(name.slice(0, -1).toLowerCase()))
    return true;
  return consonantsOf(name).length < FEWEST || spellingOf(name, text) !== undefined;
}

/** First names that are no other word in these languages, of three sounds and more. */
const FIRST_NAMES =
  "محمود|حسين|حسین|عبدالرحمن|عبد الرحمن|عبدالرحمان|عبدالکریم|عبدالحميد|عبدالحمید|فاطمة|فاطمه|فاطمہ|زينب|زینب|مريم|مریم|يوسف|یوسف|إبراهيم|ابراهیم|ابراہیم|إسماعيل|اسماعیل|مصطفى|مصطفی|مصطفیٰ|مرتضى|مرتضی|علیرضا|خالد|طارق|عثمان|کامران|عمران|نرگس|پروین|سميرة|سمیرا|سمیرہ|فرزانه|فرزانہ|جمشید|فریدون|ثریا|نسرین|ياسمين|یاسمین|سليمان|سلیمان|مسعود|سکینه|سکینہ|شهرزاد|رستم|بهرام|فرهاد";

/** The first name, and the name behind it if there is one. */
const ARABIC_NAME = new RegExp(
  `(?<![\\p{L}\\p{M}])(${FIRST_NAMES})(?![\\p{L}\\p{M}])(?:\\s([\\p{L}\\p{M}\\u200c]{3,20}))?`,
  "u",
);

const ARABIC: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(VERBS_OF_SAYING).map(([language, verbs]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{M}])(?:${verbs})(?![\\p{L}\\p{M}])`, "gu"),
  ]),
);

/** Names in the clause of a verb, in front of it or behind it: what is quoted stands apart. */
function inArabic(text: string, verb: RegExp): Speaker[] {
  const found = new Map<number, Speaker>();
  for (const { index, 0: said } of text.matchAll(verb)) {
    const end = index + said.length;
    const ahead =
      text
        .slice(Math.max(0, index - NEAR), index)
        .split(CLAUSE)
        .at(-1) ?? "";
    const behind = text.slice(end, end + NEAR).split(CLAUSE, 1)[0] ?? "";
    for (const one of [arabicName(ahead, index - ahead.length), arabicName(behind, end)])
      if (one !== undefined) found.set(one.start, one);
  }
  return [...found.values()];
}

/** `at` is where the clause stands. One of two names is enough. */
function arabicName(clause: string, at: number): Speaker | undefined {
  const match = ARABIC_NAME.exec(clause);
  if (match === null) return undefined;
  const [, first = "", second = ""] = match;
  const start = at + match.index;
  const names = [first, second].filter((name) => consonantsOf(name).length >= FEWEST);
  const isNamedIn = (target: Text) => names.some((name) => isSpelledIn(name, target));
  return { start, end: start + first.length, isNamedIn };
}

/** In UTF-16 units. */
const NEAR = 60;
const CLAUSE = /[.،؛:؟!۔“”„«»"\n]/u;

const SAYS = "(?:还|又|则|曾)?(?:说|表示|指出|称|写道|认为|强调|告诉|问|回答)";
const CHINESE = new RegExp(
  `(?<![\\p{Script=Han}·])(?:(?<surname>[张王李刘陈杨赵吴郭梁郑冯董曹袁邓沈彭吕蒋蔡魏薛潘杜汪姚谭廖邹郝崔邱秦])(?![子后爷述口家女姓某室府宫公母妃法道庄总朝代联国])\\p{Script=Han}{1,2}|\\p{Script=Han}{1,6}(?:·\\p{Script=Han}{1,7}){1,3}?)(?=${SAYS}[：，:,“「])`,
  "gu",
);

const PINYIN = new Map(
  "张zhang 王wang 李li 刘liu 陈chen 杨yang 赵zhao 吴wu 郭guo 梁liang 郑zheng 冯feng 董dong 曹cao 袁yuan 邓deng 沈shen 彭peng 吕lu 蒋jiang 蔡cai 魏wei 薛xue 潘pan 杜du 汪wang 姚yao 谭tan 廖liao 邹zou 郝hao 崔cui 邱qiu 秦qin"
    .split(" ")
    .map((one) => [one.charAt(0), one.slice(1)] as const),
);

/** A Chinese is named by the surname in pinyin; a foreigner, whose name sounds differently, by any name at all. */
function inChinese(text: string): Speaker[] {
  return [...text.matchAll(CHINESE)].map(({ 0: name, index: start, groups }) => {
    const pinyin = PINYIN.get(groups?.surname ?? "");
    const isNamedIn = ({ text: target, script }: Text) =>
      script !== "Latn" ||
      target.includes(name) ||
      (pinyin === undefined
        ? ANY_NAME.test(target)
        : target.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().includes(pinyin));
    return { start, end: start + name.length, isNamedIn };
  });
}

/** A capital inside a sentence, or two words with one at its head. */
const ANY_NAME = /[\p{Ll},] \p{Lu}\p{Ll}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u;
