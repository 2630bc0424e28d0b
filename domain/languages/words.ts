import { plain } from "../codes/code";
import { isSpaceless, scriptOf } from "./script";
import { cutByKind, JOINER, JOINT, LETTER, MARK, UNDERSCORE, wordKind } from "./word-kinds";

/**
 * The words of a text, without its punctuation. Languages that write no spaces are cut by the
 * runtime's dictionary. Harakat and zero-width joiners stay inside a word.
 */
export function wordsIn(text: string, tag: string): string[] {
  if (isSpaceless(tag)) return cutByDictionary(plain(text), tag);
  return cutByKind(plain(text), { pattern: WORD, begins, goesOn });
}

const begins = (kind: number): boolean => kind === LETTER || kind === UNDERSCORE;

/** Whether a word in which such a character stands does not end before it. */
function goesOn(kind: number, text: string, at: number): boolean {
  if (kind === MARK || kind === JOINER) return true;
  return kind === JOINT && at + 1 < text.length && wordKind(text.charCodeAt(at + 1)) === LETTER;
}

/**
 * Words as the translation industry counts them: what stands between spaces and holds a letter or
 * a digit, so `e-mail`, `header's` and `1,000` are one; of Chinese and Japanese each character.
 */
export function countWords(text: string, tag: string): number {
  const bare = counted(plain(text));
  const script = scriptOf(tag);
  if (script !== "Jpan" && !script.startsWith("Han") && isSpaceless(tag)) {
    return cutByDictionary(bare, tag).length;
  }
  const ideographs = bare.match(IDEOGRAPH)?.length ?? 0;
  const rest = ideographs === 0 ? bare : bare.replace(IDEOGRAPH, " ");
  return ideographs + (rest.match(TOKEN) ?? []).filter((token) => COUNTED.test(token)).length;
}

/** Tags are not read and not paid; a placeholder is a word. */
function counted(text: string): string {
  if (!/[<%{&]/.test(text)) return text;
  return text.replace(TAG, " ").replace(PLACEHOLDER, " x ");
}

/** Characters as a reader sees them (a letter with its marks is one), with and without spaces. */
export function countCharacters(text: string): { all: number; withoutSpaces: number } {
  const seen = plain(text).match(CLUSTER) ?? [];
  return { all: seen.length, withoutSpaces: seen.filter((one) => one.trim() !== "").length };
}

const WORD =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c\u200d]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}_\u200c\u200d]*)*/gu;
const TAG = /<\/?[a-zA-Z][^<>]{0,1000}>|&lt;\/?[a-zA-Z][^<>&]{0,1000}&gt;/g;
const PLACEHOLDER = /\{%[^{}%]{1,200}%\}|\{\{[^{}]{1,200}\}\}|%(?:\d{1,2}[%$])?[@.\w]{1,6}/g;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const TOKEN = /[^\s]+/gu;
const COUNTED = /[\p{L}\p{N}]/u;
const CLUSTER = /[^\p{M}\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu;

const segmenters = new Map<string, Intl.Segmenter>();

function cutByDictionary(text: string, tag: string): string[] {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: "word" });
  segmenters.set(tag, segmenter);
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text))
    if (isWordLike) words.push(segment);
  return words;
}
