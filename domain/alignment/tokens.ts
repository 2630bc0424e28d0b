import { plain } from "../codes/code";
import {
  APOSTROPHE,
  classOf,
  DIGIT,
  DROPPED,
  digitValue,
  IDEOGRAPH,
  LETTER,
  MARK,
  SPACE,
  UNSPACED,
} from "./character-classes";

/** Told each word of a text, lower case and without accents; numbers in ASCII digits. */
export type WordTaker = (word: string, isNumber: boolean) => void;

/** What a text holds besides words; each counts as a word of its own when texts are compared. */
export const MARKS = ["?", "!", ":", '"', "(", "…", "—"] as const;

export type TextMeasure = {
  /** Letters; an ideograph counts three, marks and spaces nothing. At least 1. */
  readonly length: number;
  /** Bit n is set when `MARKS[n]` occurs. */
  readonly marks: number;
};

const IDEOGRAPH_LENGTH = 3;
const QUOTES = new Set('"“”«»„「」『』‹›');
const ALEFS = new Set("آأإٱ");

/** One pass over the characters of a text. */
export function wordsIn(raw: string, take: WordTaker): TextMeasure {
  const text = plain(raw).normalize("NFKD").toLowerCase();
  let length = 0;
  let marks = dashFirst(text) ? 1 << 6 : 0;
  let word = "";
  let isNumber = false;
  let unspacedFrom = -1;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) as number;
    const kind = classOf(point);
    const unspaced =
      kind === UNSPACED || kind === IDEOGRAPH || (kind === MARK && unspacedFrom >= 0);
    if (word !== "" && (unspaced || kind === SPACE || kind < LETTER)) {
      take(word, isNumber);
      word = "";
      isNumber = false;
    }
    if (unspacedFrom >= 0 && !unspaced) {
      takeUnspaced(text.slice(unspacedFrom, at), take);
      unspacedFrom = -1;
    }
    if (unspaced) {
      if (unspacedFrom < 0) unspacedFrom = at;
      length += kind === IDEOGRAPH ? IDEOGRAPH_LENGTH : kind === UNSPACED ? 1 : 0;
    } else if (kind === LETTER || kind === MARK) {
      const character = String.fromCodePoint(point);
      word += ALEFS.has(character) ? "ا" : character;
      if (kind === LETTER) length++;
    } else if (kind === DIGIT) {
      word += digitValue(point);
      isNumber = true;
      length++;
    } else if (kind === APOSTROPHE) {
      if (word === "") marks |= 1 << 3;
      length++;
    } else if (kind !== SPACE && kind !== DROPPED) {
      marks |= markOf(text, at);
      length++;
    }
    at += point > 0xffff ? 2 : 1;
  }
  if (word !== "") take(word, isNumber);
  if (unspacedFrom >= 0) takeUnspaced(text.slice(unspacedFrom), take);
  return { length: Math.max(1, length), marks };
}

function dashFirst(text: string): boolean {
  return /^\s*[-–—]/.test(text);
}

function markOf(text: string, at: number): number {
  const character = text.charAt(at);
  switch (character) {
    case "?":
    case "؟":
      return 1 << 0;
    case "!":
      return 1 << 1;
    case ":":
      return 1 << 2;
    case "(":
      return 1 << 4;
    case ".":
      return text.startsWith("...", at) ? 1 << 5 : 0;
    case "‘":
      return 1 << 3;
    default:
      return QUOTES.has(character) ? 1 << 3 : 0;
  }
}

const segmenter =
  typeof Intl.Segmenter === "function"
    ? new Intl.Segmenter("und", { granularity: "word" })
    : undefined;

/** Words of a script without spaces, by the platform's dictionary, else every two characters. */
function takeUnspaced(run: string, take: WordTaker): void {
  if (segmenter) {
    for (const { segment } of segmenter.segment(run)) take(segment, false);
    return;
  }
  const characters = [...run];
  for (let at = 0; at < characters.length; at++) {
    take(characters.slice(at, at + 2).join(""), false);
  }
}
