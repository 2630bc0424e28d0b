import type { ParagraphKind } from "../formats/format";
import { PARAGRAPH_KINDS } from "../formats/format";
import type { Unit } from "./bead";
import { classOf, DIGIT, IDEOGRAPH, LETTER, MARK } from "./character-classes";

/** How a text ends: its last sign, and whether a quotation mark or bracket closes after it. */
const FINAL_SIGNS = [".。।۔።॥", "?？؟", "!！", ":：፡", ";；؛", ",，،、", "-–—", "…"] as const;
const CLOSING = new Set("\"'”’»«›」』)）]】“");
const OPENING = new Set("\"'“‘«»‹「『„([（【”");

const NOTHING = 0;
const FIRST_SIGN = 1;
const SEMICOLON = FIRST_SIGN + 4;
const COMMA = FIRST_SIGN + 5;
const A_DIGIT = FIRST_SIGN + FINAL_SIGNS.length;
const A_LETTER = A_DIGIT + 1;
const ENDING_SIGNS = A_LETTER + 1;
export const ENDINGS = ENDING_SIGNS * 2;

export function endingOf(text: string): number {
  let at = text.length - 1;
  let closes = 0;
  while (at >= 0) {
    const character = text.charAt(at);
    if (CLOSING.has(character)) closes = ENDING_SIGNS;
    else if (character.trim() !== "" && !isInlineCode(text, at)) break;
    at--;
  }
  if (at < 0) return NOTHING + closes;
  const character = text.charAt(at);
  if (character === "." && text.slice(0, at).trimEnd().endsWith("..")) {
    return FIRST_SIGN + FINAL_SIGNS.length - 1 + closes;
  }
  const sign = FINAL_SIGNS.findIndex((signs) => signs.includes(character));
  if (sign >= 0) return FIRST_SIGN + sign + closes;
  return (classOf(text.charCodeAt(at)) === DIGIT ? A_DIGIT : A_LETTER) + closes;
}

/** How a text begins: empty, with a small or a great letter, a letter without case, a digit, a dash, another sign. */
const SMALL = 1;
const GREAT = 2;
const CASELESS = 3;
const NUMBER = 4;
const DASH = 5;
const SIGN = 6;
const OPENING_KINDS = 7;
export const OPENINGS = OPENING_KINDS * 2;

export function openingOf(text: string): number {
  let at = 0;
  let opens = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (OPENING.has(character)) opens = OPENING_KINDS;
    else if (character.trim() !== "" && !isInlineCode(text, at)) break;
    at++;
  }
  if (at >= text.length) return NOTHING + opens;
  const character = text.charAt(at);
  const kind = classOf(text.codePointAt(at) ?? 0);
  if (kind === DIGIT) return NUMBER + opens;
  if (kind < LETTER || kind > IDEOGRAPH) return (/[-–—•*]/.test(character) ? DASH : SIGN) + opens;
  const upper = character.toUpperCase();
  const lower = character.toLowerCase();
  if (upper === lower || kind === MARK) return CASELESS + opens;
  return (character === lower ? SMALL : GREAT) + opens;
}

/** Whether the edge between two units stands in the middle of a sentence, as far as letters can tell. */
export function isCut(text: string, next: string | undefined): boolean {
  if (next === undefined || openingOf(next) % OPENING_KINDS !== SMALL) return false;
  const ending = endingOf(text) % ENDING_SIGNS;
  return ending >= A_DIGIT || ending === SEMICOLON || ending === COMMA;
}

/** What a unit is: its kind, headings by level. 0 where nobody said. */
export const STRUCTURES = 1 + PARAGRAPH_KINDS.length + 6;

export function structureOf({ kind, level }: Pick<Unit, "kind" | "level">): number {
  if (kind === undefined) return 0;
  const plain: ParagraphKind = "heading";
  if (kind === plain && level !== undefined)
    return PARAGRAPH_KINDS.length + Math.min(6, Math.max(1, level));
  return 1 + PARAGRAPH_KINDS.indexOf(kind);
}

function isInlineCode(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Codes are of plane 15: their first half is U+DB80 to U+DBBF, their second any low surrogate after it.
  if (unit >= 0xdb80 && unit <= 0xdbbf) return true;
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xdb80 && before <= 0xdbbf;
}
