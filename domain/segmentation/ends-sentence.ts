import type { Habits } from "./habits";

/** Marks that may end a sentence, and what stands around them. Offsets are UTF-16. */
export type Place = {
  readonly text: string;
  /** Where the sentence in hand began. */
  readonly start: number;
  /** Where the marks begin. */
  readonly at: number;
  /** Where the next sentence would begin. */
  readonly end: number;
  readonly marks: string;
  readonly closers: string;
  readonly space: string;
};

/** Whether the sentence ends at these marks. */
export function endsSentence(place: Place, habits: Habits): boolean {
  if (place.end >= place.text.length || /\n\s*\n/.test(place.space)) return true;
  const next = nextWord(place);
  if (CJK_STOP.test(place.marks)) return endsChinese(place, next, habits);
  if (goesOn(place, next, habits)) return false;
  if (place.space === "") return endsUnspaced(place, next, habits);
  if (isEllipsis(place.marks)) return endsAtEllipsis(place.marks, next, habits);
  return STOP.test(place.marks) ? endsAtStop(place, next, habits) : true;
}

const CJK_STOP = /[。！？｡．။]/u;
const GOES_ON = /^(?:[,;:)\]،؛”»]|\.(?:\s|$)|'\s,)/u;
const SENTENCE_OF_DOTS = /^(?:\.\.\.|…)\p{Ll}/u;
const STOP = /^[.．۔]$/u;

/** A small letter, a comma, a reference in brackets behind a quotation, a verb of saying: the sentence is not over. */
function goesOn(place: Place, next: string, habits: Habits): boolean {
  const { text, start, at, end, closers } = place;
  if (/^\p{Ll}/u.test(next) && !beginsSmall(place, habits)) return true;
  if (GOES_ON.test(text.slice(end, end + 3))) return !closers.includes("«");
  if (closers === "") return false;
  if (closers.startsWith(")") && !opensSentence(text, start, at)) return true;
  if (UNCASED.test(next) && /["”“»]/u.test(closers) && habits.conjunctions.has(next)) return true;
  return text.charAt(end) === "(" || habits.speech.has(next.toLowerCase());
}

/**
 * What begins with a small letter all the same: words left out at its head, a question of one word
 * behind a question (`who? what?`), and whatever stands behind a word that cannot be cut short.
 */
function beginsSmall({ text, start, at, end, marks }: Place, { whole }: Habits): boolean {
  if (SENTENCE_OF_DOTS.test(text.slice(end, end + 4))) return true;
  if (marks === "?") return ONE_WORD_ASKED.test(text.slice(end, end + 30));
  return marks === "." && whole !== undefined && whole.test(lastToken(text, start, at));
}
const ONE_WORD_ASKED = /^\p{Ll}+\?/u;

/** Whether the bracket that closes here holds the whole sentence. */
function opensSentence(text: string, start: number, at: number): boolean {
  return /^\s*["'“«]?\(/u.test(text.slice(start, Math.min(start + 8, at)));
}

/** A pause set in spaced dots goes on with `I`, which is always a capital. */
function endsAtEllipsis(marks: string, next: string, habits: Habits): boolean {
  return !(marks.includes(". ") && next === "I") && !habits.conjunctions.has(next);
}

/** The word after the marks, whatever dashes, brackets, quotes and codes stand before it. */
function nextWord({ text, end }: Place): string {
  NEXT.lastIndex = end;
  return NEXT.exec(text)?.[1] ?? "";
}
const NEXT =
  /[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069"'“”‘’„‚«»‹›([{「『（¿¡—–\-\u{f0000}-\u{fbfff}]{0,40}([\p{L}\p{M}\p{N}\u200c'’]{0,40})/uy;

function isEllipsis(marks: string): boolean {
  return (
    marks === "…" || (/^\.[. \u00a0]*\.$/.test(marks) && marks.replace(/[^.]/g, "").length === 3)
  );
}

/** Inside brackets and quotes nothing ends; after them と and the like go on. */
function endsChinese({ text, start, at, closers }: Place, next: string, habits: Habits): boolean {
  const before = text.slice(Math.max(start, at - FAR), at) + closers;
  let depth = 0;
  for (const character of before) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
  }
  if (depth > 0) return false;
  return closers === "" || ![...habits.speech].some((word) => next.startsWith(word));
}
/** How far back an open quotation is looked for, in UTF-16 units. */
const FAR = 1000;
const OPENING = "「『（【“《";
const CLOSING = "」』）】”》";

/** Marks with no space behind: an address, a decimal point, `U.S.`, or a forgotten space. */
function endsUnspaced({ text, start, at, marks }: Place, next: string, habits: Habits): boolean {
  const before = lastToken(text, start, at);
  const last = before.slice(Math.max(before.lastIndexOf("."), before.lastIndexOf("۔")) + 1);
  if (/:\/\/|www\.|@/u.test(before) || next === "" || /^\p{N}/u.test(next)) return false;
  if (isForgottenSpace(text.slice(start, at), next, habits)) return !isEllipsis(marks);
  if (!STOP.test(marks) && !isEllipsis(marks))
    return UNCASED_OR_CAPITAL.test(next) && !/^\p{P}*\p{L}?$/u.test(before);
  const letters = [...last.replace(/\P{L}/gu, "")].length;
  if (!UNCASED.test(next) || !UNCASED.test(before) || isEllipsis(marks)) return false;
  return letters >= 3 && next.length >= 2 && !isAbbreviation(before, habits);
}
/** `Today is Tuesday.That is all`: a plain word or figure, then a word with a capital, in a sentence that is one. */
function isForgottenSpace(before: string, next: string, habits: Habits): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(next) || before.trim().split(/\s+/).length < 2) return false;
  const [, word = ""] = /\s(\p{L}\p{Ll}+|\p{N}[\p{N},]*)$/u.exec(before) ?? [];
  if (word === "" || isAbbreviation(word, habits) || FILE_ENDING.test(next)) return false;
  return /^\P{Lu}/u.test(word) || habits.starters.has(next.toLowerCase());
}
/** What begins with a capital behind a stop in names of programs. */
const FILE_ENDING = /^(?:Net|Js|Com|Io|Org)$/;
const UNCASED_OR_CAPITAL = /^[\p{Lo}\p{Lu}]/u;
const UNCASED = /^\p{Lo}/u;

/** A full stop with a space behind it: what stands before it, then what comes after, decides. */
function endsAtStop(place: Place, next: string, habits: Habits): boolean {
  const { text, start, closers } = place;
  const at = start + text.slice(start, place.at).trimEnd().length;
  const before = lastToken(text, start, at);
  if (/^\d/.test(closers))
    return !isAbbreviation(before, habits) && !countsFigure(before.toLowerCase(), closers, habits);
  if (opensList(place, before) || goesOnMeasuring(text.slice(start, at), next)) return false;
  if (closers !== "" || followsFigure(text, start, at, before)) return true;
  if (HOURS.test(before.toLowerCase())) {
    return (
      !ACRONYM_NEXT.test(text.slice(place.end)) && endsAtHour(text.slice(start, at), next, habits)
    );
  }
  return endsAfterWord(before, next, habits);
}

/** `5 ft. 3 in. 2 lb.`: a smaller unit follows. */
function goesOnMeasuring(before: string, next: string): boolean {
  return /^\p{N}/u.test(next) && /\p{N}\s?(?:yds?|ft|in|lbs?|oz|hrs?|min|sec)$/iu.test(before);
}

/** Behind an hour or an era a capital begins a sentence; a title only if there was a sentence before. */
function endsAtHour(before: string, next: string, habits: Habits): boolean {
  if (/^\p{N}/u.test(next)) return false;
  const words = before.trim().split(/\s+/);
  const isTitle = habits.never.has(next.toLowerCase());
  if (WHEN.test(words[0] ?? "") && words.length <= MOST_OF_WHEN)
    return !isTitle && habits.starters.has(next.toLowerCase());
  return !isTitle || words.length > 4;
}
/** `On Monday at 6 a.m. Mr. Smith arrived.`: only the time has been said so far. */
const WHEN = /^(?:on|at|by|in|around|about|since|until|before|after|from)$/i;
const MOST_OF_WHEN = 7;
const ACRONYM_NEXT = /^(?:\p{Lu}\.){2}/u;

function endsAfterWord(before: string, next: string, habits: Habits): boolean {
  const word = before.toLowerCase();
  if (countsFigure(word, next, habits)) return false;
  const starts = habits.starters.has(next.toLowerCase());
  if (word === "ph.d") return !OF_DEGREE.test(next);
  if (isPerhaps(before, habits)) return starts || (AND_SO_ON.test(word) && !habits.ordinals);
  if (habits.never.has(word)) return false;
  if (habits.beforeFigure.has(word)) return true;
  if (isInitial(before, habits)) return starts && mayStandAlone(before, habits);
  return starts || !isOrdinal(before, habits);
}

/** A degree stands behind a name, so a capital behind it begins a sentence, if it is none of these. */
const OF_DEGREE =
  /^(?:Candidates?|Degrees?|Dissertations?|Programs?|Programmes?|Students?|Thes[ei]s)$/;

/** `No. 5`, `p. 12`, `ص. ۱۵`. */
function countsFigure(word: string, next: string, habits: Habits): boolean {
  return /^\p{N}/u.test(next) && (habits.beforeFigure.has(word) || BEFORE_FIGURE.test(word));
}

/** The English `I`, and letters written by their names, may be the last word. */
function mayStandAlone(letter: string, habits: Habits): boolean {
  return letter === "I" || habits.letterNames.size > 0;
}

function isOrdinal(word: string, habits: Habits): boolean {
  return habits.ordinals && /^[-–]?\p{N}{1,2}$/u.test(word);
}

function isPerhaps(before: string, habits: Habits): boolean {
  return habits.perhaps.has(before.toLowerCase()) || ACRONYM.test(before);
}

/** `1.` or `a.)` at the head of a sentence counts an item, it ends nothing. */
function opensList({ text, start, at, closers }: Place, before: string): boolean {
  if (at - start > 20 || !/^\)?$/.test(closers) || !isListNumber(before)) return false;
  return text.slice(start, at).replace(/[•‣▪◦⁃\s]+/gu, "") === before;
}

const HOURS = /^(?:[ap]\.m|b\.c|a\.d|b\.c\.e|c\.e)$/;
/** What stands before a figure in any language. */
const BEFORE_FIGURE = /^(?:pp?|nos?|nr|n[°º]|fig|vol|art|cap|ext|tel|núm)$/;
/** Lists end with it, and so do sentences, if a capital follows; in German nouns are capitals. */
const AND_SO_ON = /^(?:etc|ecc|enz)$/;

/** `U.S`, `Ph.D`, `ق.م`: letters and stops in turn. */
const ACRONYM = /^(?:\p{L}\p{M}*[.۔]){1,5}\p{L}\p{M}*$/u;

function isListNumber(token: string): boolean {
  return /^[([]?(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,5})$/u.test(token);
}

function isInitial(token: string, habits: Habits): boolean {
  if (habits.letterWords.has(token)) return false;
  return INITIAL.test(token) || habits.letterNames.has(token);
}

const INITIAL = /^(?:\p{Lu}\p{M}*|\p{Lo}|\p{Lu}\.-?\p{Lu})$/u;

function isAbbreviation(token: string, habits: Habits): boolean {
  const word = token.toLowerCase();
  return habits.never.has(word) || habits.perhaps.has(word) || isInitial(token, habits);
}

/** `1990 م.` and `٢٠٢٠ هـ.`: the sign of an era or a unit behind a figure can end a sentence. */
function followsFigure(text: string, start: number, at: number, token: string): boolean {
  if (!/^\p{Lo}[\p{M}\u0640\u200d]?$/u.test(token)) return false;
  return /\p{N}\s+$/u.test(text.slice(Math.max(start, at - token.length - 8), at - token.length));
}

/** What stands before the marks up to the last space, without opening brackets and quotes. */
function lastToken(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 40 && !/[\s\u2014]/u.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at).replace(LEADING, "").replace(ELISION, "");
}
/** `l'Avv.`, `dell'Ing.` */
const ELISION = /^\p{L}{1,5}['’](?=\p{Lu})/u;
const LEADING =
  /^["'“”‘’„‚«»‹›([{（「『•‣▪◦⁃\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{f0000}-\u{fbfff}]+|[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/gu;
