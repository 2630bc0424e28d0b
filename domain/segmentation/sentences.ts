import { languageOf } from "../languages/locale";
import { type Enclosure, enclosuresIn } from "./enclosures";
import { endsLine } from "./ends-line";
import { endsSentence } from "./ends-sentence";
import { type Habits, habitsOf } from "./habits";
import { listStarts } from "./list-starts";

/**
 * The sentences of a paragraph, with the white space behind each, so that together they are the
 * paragraph again. Without a language the English habits are taken. Codes stay with the words they
 * stand beside. Feed it a paragraph at a time; several, kept apart by a blank line, are cut there, and
 * so are lines that were not merely wrapped.
 */
export function sentencesIn(text: string, language = "en"): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const cut of cutsIn(readAs(text, language), habitsOf(language))) {
    if (cut <= start || cut >= text.length || text.slice(start, cut).trim() === "") continue;
    sentences.push(text.slice(start, cut));
    start = cut;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** Armenian types a colon for its full stop, Greek a semicolon for its question mark: they look the same. */
function readAs(text: string, language: string): string {
  const base = languageOf(language);
  if (base === "hy") return text.replace(/:(?!\d)/g, "։");
  return base === "el" ? text.replace(/[;\u037e]/g, "?") : text;
}

/** The end of a line, or marks with the quotes and brackets that close behind them and the space after. */
const CANDIDATE =
  /[^\S\r\n]*[\r\n]\s*|(?<broken>(?:--|[—–])["”’»])\s+(?=\p{Lu})|(?<marks>(?<=\S)\.(?=(?: \.){3} \p{Lu})|(?:[.!?…‼⁇⁈⁉؟۔।॥։።፧။៕。！？｡．]|(?<=\.)[ \u00a0](?=\.(?:[ \u00a0"”’)\]]|$)))+)(?<closers>(?:["'”’»›“«‘‹)\]}」』）】＂¹²³⁰-⁹\u{f4000}-\u{fbfff}]|``|(?<=\s[.!?])\s'(?=\s)|\[\d{1,3}\]|(?<=[\p{Ll}\p{Lo})\]”"]\.)\d{1,3}(?:[ ,]\d{1,3})*(?=\s+\p{Lu}))*)(?<space>\s*)/gu;

/** Where sentences end and items of lists begin, in order. */
function cutsIn(text: string, habits: Habits): number[] {
  const items = listStarts(text);
  const enclosures = enclosuresIn(text);
  const cuts: number[] = [];
  let start = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const end = endOf(match, enclosures);
    while (items[0] !== undefined && items[0] <= match.index) {
      start = items.shift() ?? start;
      cuts.push(start);
    }
    if (!endsAt(match, { text, start, habits, enclosures })) continue;
    cuts.push(end);
    start = end;
  }
  return [...cuts, ...items];
}

/** A quotation mark that stands apart behind a full stop may open what comes. */
function endOf({ index, 0: match, groups }: RegExpExecArray, enclosures: readonly Enclosure[]) {
  const { marks = "", closers = "" } = groups ?? {};
  const mark = index + marks.length + 1;
  const opens = /^\s'/.test(closers) && enclosures.some(({ start }) => start === mark);
  return opens ? mark : index + match.length;
}

/** The full stop stands before `. . . The practice`: what follows leaves words out at its beginning. */
const OMITTED = /^(?:\. ){3}\p{Lu}/u;

type Reading = {
  readonly text: string;
  readonly start: number;
  readonly habits: Habits;
  readonly enclosures: readonly Enclosure[];
};

function endsAt(match: RegExpExecArray, { text, start, habits, enclosures }: Reading): boolean {
  const { marks, closers = "", space = "" } = match.groups ?? {};
  if (match.groups?.broken !== undefined) return endsBroken(text, match, habits);
  if (marks === undefined) return endsLine(match[0], { text, start, at: match.index });
  const end = match.index + match[0].length;
  const behind = match.index + marks.length + closers.length;
  if (enclosures.some((one) => one.start < match.index && behind < one.end)) return false;
  if (
    marks === "." &&
    /\S/.test(text.charAt(match.index - 1)) &&
    OMITTED.test(text.slice(end, end + 8))
  )
    return true;
  if (/^\s*$/.test(text.slice(start, match.index)) && /^\.[ .]*\.$/.test(marks)) return false;
  return endsSentence({ text, start, at: match.index, end, marks, closers, space }, habits);
}

/** `to—" At this moment`: speech that was broken off, and then a word that likes to begin a sentence. */
function endsBroken(text: string, { index, 0: match }: RegExpExecArray, habits: Habits): boolean {
  const [next = ""] =
    /^\p{L}*/u.exec(text.slice(index + match.length, index + match.length + 40)) ?? [];
  return habits.starters.has(next.toLowerCase());
}
