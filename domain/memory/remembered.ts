import { CODE, codeAt, plain } from "../codes/code";
import { foldLetters } from "../languages/fold-letters";
import { wordsIn } from "../languages/words";

/** A text as the memory compares it. */
export type Remembered = {
  /** Letter forms that only encode differently are one, as are the shapes of quotes; codes by their kind. */
  readonly identity: string;
  /** Folded and small, without punctuation and codes. */
  readonly words: readonly string[];
};

/** `language`: BCP 47, of the text. */
export function remembered(text: string, language: string): Remembered {
  return rememberedAs(text, foldLetters(plain(text)), language);
}

/** The same, where the text has been folded already, without its codes. */
export function rememberedAs(text: string, folded: string, language: string): Remembered {
  const identity = TOLD_APART.test(text) ? encodingFolded(spelled(text)) : folded;
  return {
    identity: SPACED_OUT.test(identity) ? identity.replace(/\s+/gu, " ").trim() : identity,
    words: wordsIn(folded, language),
  };
}

/** Anything but single spaces between words. */
const SPACED_OUT = /^\s|\s\s|[^\S ]|\s$/;

/** Codes and capitals tell a text from its folded form. */
const TOLD_APART = /[\p{Lu}\u{f0000}-\u{fbfff}]/u;

function spelled(text: string): string {
  return text.replace(CODE, (character) => KINDS[codeAt(character)?.type ?? "open"]);
}

const KINDS = { open: "\u0002", close: "\u0003", standalone: "\u0004" } as const;

/** There is nothing to fold but case, which stays. */
const SIMPLE = /^[\x20-\x7e\n]*$/u;

/** Case is part of the identity: `Polish` is not `polish`. */
function encodingFolded(text: string): string {
  if (SIMPLE.test(text)) return text;
  return Array.from(text.matchAll(/\p{Lu}+|\P{Lu}+/gu), ([run]) =>
    /^\p{Lu}/u.test(run) ? run : foldLetters(run),
  ).join("");
}
