import { consonantsOf } from "./name-sounds";
import { VERBS_OF_SAYING } from "./verbs-of-saying";

/**
 * Words of a text in Arabic letters, which have no capitals, that are probably names: what stands behind
 * a title (ښاغلی، آقای، جناب، السيد), and what stands beside a verb of saying. A word with an article is
 * an office, and of fewer than four consonants too many words have the same.
 */
export function arabicNamesIn(text: string): ReadonlySet<string> {
  const words = [BEHIND_TITLE, BEHIND_VERB, BEFORE_VERB].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, first = "", second = ""]) => [first, second]),
  );
  return new Set(words.filter((word) => consonantsOf(word).length >= FEWEST));
}

const FEWEST = 4;

const TITLES = [
  "آقای|خانم|دکتر|داکتر|جناب|محترم|محترمه|پروفسور|پروفیسور|مهندس|انجنیر|جنرال|ژنرال",
  "ښاغلی|ښاغلي|مېرمن|میرمن|مېرمنې|اغلې|ډاکټر|ډاکتر|پروفېسر",
  "مسٹر|مسز|ڈاکٹر|پروفیسر|محترمہ|مولانا|بیگم|جنرل|انجینئر",
  "السيد|السيدة|للسيد|للسيدة|والسيد|والسيدة|الدكتور|الدكتورة|والدكتور|للدكتور|الأستاذ|الأستاذة|البروفيسور|الجنرال|الآنسة",
].join("|");

const EDGE = "(?![\\p{L}\\p{M}\\u200c])";
const HEAD = "(?<![\\p{L}\\p{M}\\u200c])";
const NAME = `(?!ال)([\\p{L}\\p{M}\\u200c]{3,24})${EDGE}`;

/** Both the first name and the surname. */
const BEHIND_TITLE = new RegExp(
  `${HEAD}(?:${TITLES})\\s(?:(?:${TITLES})\\s)?${NAME}(?:\\s${NAME})?`,
  "gu",
);
const BEHIND_VERB = new RegExp(`${HEAD}(?:${VERBS_OF_SAYING.ar})\\s${NAME}`, "gu");
const BEFORE_VERB = new RegExp(
  `${HEAD}${NAME}\\s(?:نے\\s)?(?:${[VERBS_OF_SAYING.fa, VERBS_OF_SAYING.ps, VERBS_OF_SAYING.ur].join("|")})${EDGE}`,
  "gu",
);
