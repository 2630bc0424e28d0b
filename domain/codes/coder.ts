import type { Code } from "./code";
import { closing, MOST_CODES, opening, standalone } from "./code";

/** What a reader builds the text of one paragraph with. It numbers the codes as they come. */
export type Coder = {
  readonly codes: readonly Code[];
  /** Says that a code found no number any more: the paragraph must be left as it is. */
  readonly full: boolean;
  /** Text as a person reads it; what no text may hold becomes a code that brings it back. */
  readonly text: (text: string, rawOf?: (character: string) => string) => string;
  readonly alone: (label: string, raw: string) => string;
  readonly pair: (
    mark: { label: string; raw: string; rawEnd: string },
    inner: () => string,
  ) => string;
};

export function coder(): Coder {
  const codes: Code[] = [];
  let full = false;

  const numbered = (code: Omit<Code, "id">): number => {
    full ||= codes.length >= MOST_CODES;
    return full ? MOST_CODES : codes.push({ id: codes.length + 1, ...code });
  };
  const alone = (label: string, raw: string) =>
    standalone(numbered({ kind: "standalone", label, raw }));

  return {
    codes,
    get full() {
      return full;
    },
    text: (text, rawOf = (character) => character) =>
      text.replace(UNFIT, (character) => alone(nameOf(character), rawOf(character))),
    alone,
    pair(mark, inner) {
      const id = numbered({ kind: "pair", ...mark });
      return `${opening(id)}${inner()}${closing(id)}`;
    },
  };
}

/**
 * Characters of plane 15 (they would be taken for codes), lone surrogates and control characters
 * (databases and XML refuse them).
 */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u{f0000}-\u{fffff}\ud800-\udfff\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/gu;

function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
