import type { Code } from "./code";
import { CODE, closing, codeAt, opening, standalone } from "./code";

type Coded = { readonly text: string; readonly codes: readonly Code[] };

/**
 * Several paragraphs as one text, a blank line between them. The codes of each are numbered on
 * from those of the paragraphs before it, so that no number stands for two things.
 */
export function joined(paragraphs: readonly Coded[]): Coded {
  const codes: Code[] = [];
  const texts = paragraphs.map((paragraph) => {
    const before = codes.length === 0 ? 0 : highest(codes);
    codes.push(...paragraph.codes.map((code) => ({ ...code, id: code.id + before })));
    return renumbered(paragraph.text, before);
  });
  return { text: texts.join("\n\n"), codes };
}

/** The text with `by` added to the number of each of its codes. */
export function renumbered(text: string, by: number): string {
  if (by === 0) return text;
  return text.replace(CODE, (character) => {
    const piece = codeAt(character);
    return piece === undefined ? character : SPELL[piece.type](piece.id + by);
  });
}

/** The largest number among the codes, 0 where there are none. */
export function highest(codes: readonly Code[]): number {
  return codes.reduce((most, { id }) => Math.max(most, id), 0);
}

const SPELL = { open: opening, close: closing, standalone } as const;
