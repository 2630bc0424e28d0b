import { attributionIn } from "./attribution";

/** One paragraph of a plain text, by offsets, without the white space around it. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  /** Its lines are cut to a width, and their breaks mean nothing. */
  readonly wrapped: boolean;
  /** The bullet before it and the space behind that, outside `start`. */
  readonly bullet: string;
};

type Line = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Where the paragraphs of a plain text are.
 *
 * - A blank line, or a line of nothing but `---`, `***` and the like, always parts paragraphs.
 * - A text whose lines are cut to a width (each would have run over with the first word of the
 *   next) is put together again: a break counts only behind a line that had room left.
 * - Otherwise a line break parts paragraphs where the text has no blank lines at all; where the
 *   line before or behind it is too long for a verse or an address; where every line of the
 *   block ends a sentence; around a line that says whose the text is; and before a bullet.
 * - The breaks that remain, those of verses and addresses, stay in the paragraph.
 */
export function stretchesOf(text: string): { stretches: Stretch[]; width: number } {
  const blocks = blocksOf(linesOf(text));
  const width = wrapWidth(blocks);
  const stretches = blocks.flatMap((block, at) => {
    const oneLineEach = blocks.length === 1 || isProse(block);
    const parts = (line: Line, next: Line) =>
      isApart(line, at === 0) ||
      isApart(next, at === 0) ||
      (width > 0 ? hasRoom(line, next, width) : oneLineEach || isLong(line) || isLong(next));
    return grouped(block, parts).map((lines) => stretchOf(lines, width));
  });
  return { stretches, width };
}

const LONG = 120;
const isLong = ({ text }: Line) => text.length > LONG;
const BULLET = /^[•▪◦‣●■*-]\s+(?=\S)/u;
const isApart = ({ text }: Line, atHead: boolean) =>
  BULLET.test(text) || attributionIn(text, { colonOnly: !atHead }) !== undefined;

/** Whether every line is a sentence or more, as they are not in verses and addresses. */
function isProse(block: readonly Line[]): boolean {
  const length = block.reduce((sum, { text }) => sum + text.length, 0) / block.length;
  return length > 30 && block.every(({ text }) => /[.!?…۔؟。！？]["'”’»)\]]?$/u.test(text));
}

const RULE = /^[-=_*~#•·.\s]{3,}$/u;

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu), (match) => {
    const line = match[0].replace(/[\r\n]+$/u, "");
    const start = match.index + line.length - line.trimStart().length;
    return { start, end: match.index + line.trimEnd().length, text: line.trim() };
  });
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === "" || RULE.test(line.text)) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/**
 * The width a text was wrapped to, 0 when it was not: at least six breaks inside blocks, no line
 * over 100 characters, and nine lines in ten that stand before another one have no room for its
 * first word.
 */
function wrapWidth(blocks: readonly Line[][]): number {
  const pairs = blocks.flatMap((block) =>
    block.slice(1).map((next, at) => [block[at] ?? next, next] as const),
  );
  const width = blocks.flat().reduce((most, { text }) => Math.max(most, text.length), 0);
  if (pairs.length < 6 || width > 100 || width < 40) return 0;
  const full = pairs.filter(([line, next]) => !hasRoom(line, next, width)).length;
  return full >= pairs.length * 0.7 ? width : 0;
}

function hasRoom(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? "";
  return line.text.length + 1 + word.length <= width - SLACK;
}

/** Editors break a little before the widest line of the text. */
const SLACK = 3;

function grouped(block: readonly Line[], parts: (line: Line, next: Line) => boolean): Line[][] {
  const groups: Line[][] = [];
  for (const line of block) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !parts(last, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function stretchOf(lines: readonly Line[], width: number): Stretch {
  const bullet = BULLET.exec(lines[0]?.text ?? "")?.[0] ?? "";
  return {
    start: (lines[0]?.start ?? 0) + bullet.length,
    end: lines.at(-1)?.end ?? 0,
    wrapped: width > 0 && lines.length > 1,
    bullet,
  };
}
