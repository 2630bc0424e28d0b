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
  OTHER,
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
/** The one alef that no decomposition makes plain. */
const ALEF_WASLA = 0x671;
const QUOTE = 1 << 3;
const DASH_FIRST = 1 << 6;

/** One pass over the characters of a text. */
export function wordsIn(raw: string, take: WordTaker): TextMeasure {
  const text = plain(raw).normalize("NFKD").toLowerCase();
  const reading: Reading = {
    text,
    take,
    word: "",
    isNumber: false,
    runFrom: -1,
    length: 0,
    marks: 0,
  };
  if (dashFirst(text)) reading.marks |= DASH_FIRST;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) as number;
    const kind = classOf(point);
    const inRun =
      kind === UNSPACED || kind === IDEOGRAPH || (kind === MARK && reading.runFrom >= 0);
    if (inRun || kind === SPACE || kind === OTHER) endWord(reading);
    if (!inRun) endRun(reading, at);
    else if (reading.runFrom < 0) reading.runFrom = at;
    readCharacter(reading, at, kind, point);
    at += point > 0xffff ? 2 : 1;
  }
  endWord(reading);
  endRun(reading, text.length);
  return { length: Math.max(1, reading.length), marks: reading.marks };
}

type Reading = {
  readonly text: string;
  readonly take: WordTaker;
  word: string;
  isNumber: boolean;
  /** Where a run of a script without spaces began, or -1. */
  runFrom: number;
  length: number;
  marks: number;
};

function readCharacter(reading: Reading, at: number, kind: number, point: number): void {
  switch (kind) {
    case SPACE:
    case DROPPED:
      return;
    case IDEOGRAPH:
      reading.length += IDEOGRAPH_LENGTH;
      return;
    case MARK:
      if (reading.runFrom < 0) reading.word += String.fromCodePoint(point);
      return;
    case LETTER:
      reading.word += point === ALEF_WASLA ? "ا" : String.fromCodePoint(point);
      break;
    case DIGIT:
      reading.word += digitValue(point);
      reading.isNumber = true;
      break;
    case APOSTROPHE:
      if (reading.word === "") reading.marks |= QUOTE;
      break;
    case OTHER:
      reading.marks |= markOf(reading.text, at);
  }
  reading.length++;
}

function endWord(reading: Reading): void {
  if (reading.word === "") return;
  reading.take(reading.word, reading.isNumber);
  reading.word = "";
  reading.isNumber = false;
}

function endRun(reading: Reading, at: number): void {
  if (reading.runFrom < 0) return;
  takeUnspaced(reading.text.slice(reading.runFrom, at), reading.take);
  reading.runFrom = -1;
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
