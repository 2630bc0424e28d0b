import type { Passage } from "./passage";

const LINE = 30;
const CHARACTERS_IN_LINE = 55;
const PADDING = 28;
/** Of a row that is not there yet. */
const USUAL = 118;

/** About how high a row will be, in CSS pixels: it is measured when it comes into sight. */
export function heightOf(passage: Passage | undefined): number {
  if (passage === undefined) return USUAL;
  const source = passage.paragraphs.reduce((lines, { text }) => lines + linesIn(text), 0);
  const target = passage.text.split("\n\n").reduce((lines, text) => lines + linesIn(text), 0);
  return Math.max(source, target) * LINE + PADDING;
}

function linesIn(text: string): number {
  return Math.ceil((text.length + 1) / CHARACTERS_IN_LINE);
}
