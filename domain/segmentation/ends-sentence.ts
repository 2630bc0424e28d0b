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
  if (place.end >= place.text.length) return true;
  if (/\n\s*\n/.test(place.space)) return true;
  const next = nextWord(place);
  if (CJK_STOP.test(place.marks)) return endsChinese(place, next, habits);
  if (/^\p{Ll}/u.test(next) || GOES_ON.test(place.text.slice(place.end, place.end + 1)))
    return false;
  if (place.space === "") return endsUnspaced(place, next, habits);
  if (place.closers !== "" && habits.speech.has(next.toLowerCase())) return false;
  if (isEllipsis(place.marks)) return !habits.conjunctions.has(next);
  return STOP.test(place.marks) ? endsAtStop(place, next, habits) : true;
}

const CJK_STOP = /[。！？｡]/u;
const GOES_ON = /^[,;:)\]،؛,;»”]/u;
const STOP = /^[.．۔]$/u;

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
    else if (CLOSING.includes(character)) depth -= 1;
  }
  if (depth > 0) return false;
  return closers === "" || ![...habits.speech].some((word) => next.startsWith(word));
}
/** How far back an open quotation is looked for, in UTF-16 units. */
const FAR = 1000;
const OPENING = "「『（【“";
const CLOSING = "」』）】”";

/** Marks with no space behind: an address, a decimal point, `U.S.`, or a forgotten space. */
function endsUnspaced({ text, start, at, marks }: Place, next: string, habits: Habits): boolean {
  const before = lastToken(text, start, at);
  if (/:\/\/|www\.|@/u.test(before) || next === "" || /^\p{N}/u.test(next)) return false;
  if (!STOP.test(marks) && !isEllipsis(marks))
    return UNCASED_OR_CAPITAL.test(next) && !/^\p{P}*$/u.test(before);
  const letters = [...before.replace(/\P{L}/gu, "")].length;
  if (!UNCASED.test(next) || !UNCASED.test(before) || isEllipsis(marks)) return false;
  return letters >= 3 && next.length >= 2 && !isAbbreviation(before, habits);
}
const UNCASED_OR_CAPITAL = /^[\p{Lo}\p{Lu}]/u;
const UNCASED = /^\p{Lo}/u;

/** A full stop with a space behind it: what stands before it, then what comes after, decides. */
function endsAtStop(place: Place, next: string, habits: Habits): boolean {
  const { text, start, at, closers } = place;
  const before = lastToken(text, start, at);
  if (opensList(place, before)) return false;
  if (closers !== "" || followsFigure(text, start, at, before)) return true;
  return endsAfterWord(before, next, habits);
}

function endsAfterWord(before: string, next: string, habits: Habits): boolean {
  const word = before.toLowerCase();
  const starts = habits.starters.has(next.toLowerCase());
  if (habits.beforeFigure.has(word)) return !/^\p{N}/u.test(next) && !habits.never.has(word);
  if (habits.perhaps.has(word) || ACRONYM.test(before)) return starts;
  if (habits.never.has(word)) return false;
  if (isInitial(before, habits)) return starts && (before === "I" || habits.letterNames.size > 0);
  return starts || !habits.ordinals || !/^\p{N}{1,2}$/u.test(before);
}

/** `1.` or `a.)` at the head of a sentence counts an item, it ends nothing. */
function opensList({ text, start, at, closers }: Place, before: string): boolean {
  if (at - start > 20 || !/^\)?$/.test(closers) || !isListNumber(before)) return false;
  return text.slice(start, at).trim() === before;
}

/** `U.S`, `Ph.D`, `ق.م`: letters and stops in turn. */
const ACRONYM = /^(?:\p{L}\p{M}*[.۔]){1,5}\p{L}\p{M}*$/u;

function isListNumber(token: string): boolean {
  return /^[([]?(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,5})$/u.test(token);
}

function isInitial(token: string, habits: Habits): boolean {
  return (
    /^(?:\p{Lu}\p{M}*|\p{Lo})$/u.test(token) ||
    habits.letterNames.has(token) ||
    /^\p{Lu}\.-?\p{Lu}$/u.test(token)
  );
}

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
  return text.slice(from, at).replace(LEADING, "");
}
const LEADING =
  /^["'“”‘’„‚«»‹›([{（「『\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{f0000}-\u{fbfff}]+|[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/gu;
