import { byUnit } from "./by-unit";

/** What a UTF-16 unit is to a word. */
const OTHER = 0;
/** A letter or a number: what a word begins with. */
export const LETTER = 1;
/** Belongs to the letter before it. */
export const MARK = 2;
/** Keeps letters apart or together, unseen. */
export const JOINER = 3;
export const UNDERSCORE = 4;
/** Between letters it stands inside a word. */
export const JOINT = 5;

export const wordKind = byUnit((unit) => {
  const character = String.fromCharCode(unit);
  return KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
});

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\p{L}\p{N}]/u, LETTER],
  [/\p{M}/u, MARK],
  [/[\u200c\u200d]/, JOINER],
  [/_/, UNDERSCORE],
  [/['’.-]/, JOINT],
];

type Cut = {
  /** What a word is, for texts with characters of two units. */
  readonly pattern: RegExp;
  /** The same, unit by unit, which is many times faster where there are millions of texts. */
  readonly begins: (kind: number) => boolean;
  /** Whether a word goes on with what it cannot begin with. */
  readonly goesOn: (kind: number, text: string, at: number) => boolean;
};

/** The words of a text as they stand in it. */
export function cutByKind(text: string, { pattern, ...cut }: Cut): string[] {
  if (HALVES.test(text)) return text.match(pattern) ?? [];
  const words: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!cut.begins(wordKind(text.charCodeAt(at)))) continue;
    const from = at;
    at = endOf(text, from, cut);
    words.push(text.slice(from, at));
  }
  return words;
}

function endOf(text: string, from: number, { begins, goesOn }: Omit<Cut, "pattern">): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const kind = wordKind(text.charCodeAt(at));
    if (!begins(kind) && !goesOn(kind, text, at)) break;
  }
  return at;
}

const HALVES = /[\ud800-\udfff]/;
