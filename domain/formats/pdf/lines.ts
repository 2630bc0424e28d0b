import type { Glyph } from "./content";

/** A line of text as a person reads it, and where it stands on its page. */
export type Line = {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isRtl: boolean;
};

/** The lines of a page, in the order of its content: so columns stay apart. */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  return rowsOf(glyphs).flatMap((row) => {
    const line = lineOf(row, page);
    return line.text === "" ? [] : [line];
  });
}

/** Glyphs that follow each other on one height, without a gap as wide as between columns. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = [];
  let [left, right] = [0, 0];
  for (const glyph of glyphs) {
    const row = rows.at(-1);
    const first = row?.[0];
    const gap = Math.max(glyph.x - right, left - (glyph.x + glyph.width));
    const isSame = row && first && isLevel(row, glyph) && gap < first.size * 3;
    if (row && isSame) row.push(glyph);
    else rows.push([glyph]);
    left = isSame ? Math.min(left, glyph.x) : glyph.x;
    right = isSame ? Math.max(right, glyph.x + glyph.width) : glyph.x + glyph.width;
  }
  return rows;
}

/** Letters of Nastaliq and Naskh stand higher and lower on their line. */
function isLevel(row: readonly Glyph[], { y }: Glyph): boolean {
  const [first, last] = [row[0], row.at(-1)];
  const away = Math.min(Math.abs(y - (first?.y ?? 0)), Math.abs(y - (last?.y ?? 0)));
  return away < (first?.size ?? 0) * 0.6;
}

function lineOf(row: readonly Glyph[], page: number): Line {
  const inOrder = withMarks(row).toSorted((one, other) => one.x - other.x);
  const pieces = spaced(inOrder);
  const whole = pieces.join("");
  const isRtl = count(whole, RTL) > count(whole, /\p{Script=Latin}/gu);
  const text = (isRtl ? logical(pieces) : whole).replace(/\s+/gu, " ").trim();
  const size = row.reduce((most, one) => Math.max(most, one.size), 0);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return {
    ...{ text, page, isRtl, size, y: row[0]?.y ?? 0 },
    left: first?.x ?? 0,
    right: (last?.x ?? 0) + (last?.width ?? 0),
  };
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/gu;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A mark belongs to the letter it stands over, wherever it comes in the content. */
function withMarks(row: readonly Glyph[]): Glyph[] {
  const bases = row.filter(({ text }) => !isMark(text)).map((glyph) => ({ ...glyph }));
  for (const mark of row.filter(({ text }) => isMark(text))) {
    const middle = mark.x + mark.width / 2;
    const away = ({ x, width }: Glyph) => Math.abs(x + width / 2 - middle);
    const near = bases.filter((base) => away(base) < base.size);
    const base = near.toSorted((one, other) => away(one) - away(other))[0];
    if (base) base.text += mark.text;
  }
  return bases;
}

const isMark = (text: string) => /^\p{M}+$/u.test(text);

/** The texts of glyphs from left to right, with a space where there is room for one. */
function spaced(glyphs: readonly Glyph[]): string[] {
  return glyphs.flatMap((glyph, at) => {
    const before = glyphs[at - 1];
    const gap = before ? glyph.x - before.x - before.width : 0;
    const text = glyph.text.replace(PRESENTED, (form) => form.normalize("NFKC"));
    return gap > glyph.size * 0.2 ? [" ", text] : [text];
  });
}

/** Letters as they are shown at their place in a word. */
const PRESENTED = /[\ufb00-\ufdff\ufe70-\ufefc]/gu;

/** A line that runs from the right, whose glyphs are given from the left: words of other scripts and figures run the other way. */
function logical(pieces: readonly string[]): string {
  const reversed = pieces.toReversed();
  const out: string[] = [];
  for (let at = 0; at < reversed.length; ) {
    const end = runEnd(reversed, at);
    if (end > at) out.push(...reversed.slice(at, end).toReversed());
    else out.push(reversed[at] ?? "");
    at = Math.max(at + 1, end);
  }
  return out.join("");
}

const LTR = /[\p{Script=Latin}\p{Nd}]/u;

/** Where the run of left-to-right glyphs that begins here ends: behind its last letter or digit. */
function runEnd(pieces: readonly string[], start: number): number {
  if (!LTR.test(pieces[start] ?? "")) return start;
  let end = start + 1;
  for (let at = end; at < pieces.length && !new RegExp(RTL, "u").test(pieces[at] ?? ""); at++)
    if (LTR.test(pieces[at] ?? "")) end = at + 1;
  return end;
}
