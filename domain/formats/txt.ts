import type { Code } from "../codes/code";
import { coder } from "../codes/coder";
import { attributed } from "./attribution";
import type { Paragraph, Writing } from "./format";
import { heldCodes } from "./held-codes";
import { plainText } from "./plain-text";
import type { Edit } from "./splice";
import { textFormat } from "./text-format";
import { trimmedLines } from "./trimmed-lines";
import { TextNotes } from "./txt-notes";
import { type Stretch, stretchesOf } from "./txt-paragraphs";

/** Plain text. What counts as a paragraph is told in `txt-paragraphs.ts`. */
export const txt = textFormat({
  id: "txt",
  extensions: [".txt", ".text"],
  mediaType: "text/plain",
  hasNotes: true,
  parse(text, limits) {
    const { stretches, width } = stretchesOf(text);
    if (stretches.length > limits.paragraphs) return { unreadable: "too-many-paragraphs" };
    const read = stretches.map((stretch, at) => paragraphOf(text, stretch, at === 0));
    const page = { text, stretches, width, paragraphs: read };
    return { ...attributed(read), problems: [], edits: (writing) => editsOf(page, writing) };
  },
});

type Page = {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly width: number;
  readonly paragraphs: readonly { readonly codes: readonly Code[] }[];
};

function paragraphOf(text: string, stretch: Stretch, first: boolean): Paragraph {
  const lines = trimmedLines(text.slice(stretch.start, stretch.end));
  const { text: coded, codes } = coder();
  const whole = coded(lines.join(stretch.wrapped ? " " : "\n"));
  if (stretch.bullet !== "") return { kind: "list-item", text: whole, codes };
  const isTitle =
    first && lines.length === 1 && whole.length <= 120 && !/[.,;:،؛۔。]$/u.test(whole);
  return isTitle
    ? { kind: "heading", level: 1, text: whole, codes }
    : { kind: "body", text: whole, codes };
}

function editsOf(page: Page, { renderings, footnotes = [] }: Writing): Edit[] {
  const open = isOpen(page.text, page.stretches);
  const notes = new TextNotes(page.text);
  const lastKept = page.stretches.findLastIndex((_, at) => renderings[at]?.length !== 0);
  const edits = page.stretches.flatMap((stretch, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    if (texts.length === 0) return leftOut(page, at, lastKept);
    const plain = plainText(texts, heldCodes(page.paragraphs, renderings, at));
    const broken = notes
      .marked(plain, footnotes[at])
      .map((text) => linesOf(text, stretch.wrapped ? page.width : 0).join(lineEnd(page.text)));
    const lines = open && stretch.bullet === "" ? 2 : 1;
    const between = lineEnd(page.text).repeat(lines) + stretch.bullet;
    return [{ start: stretch.start, end: stretch.end, text: () => broken.join(between) }];
  });
  const list = notes.list.map((note) => linesOf(note, page.width).join(lineEnd(page.text)));
  return [...edits, ...behindAll(page, list, open ? 2 : 1)];
}

/** At the very end of the file, each as a paragraph of its own. */
function behindAll({ text }: Page, notes: readonly string[], lines: number): Edit[] {
  if (notes.length === 0) return [];
  const [eol, at] = [lineEnd(text), text.length];
  const ends = text.slice(text.trimEnd().length).match(LINE_END)?.length ?? 0;
  const before = eol.repeat(Math.max(0, lines - ends));
  const after = ends > 0 ? eol : "";
  return [{ start: at, end: at, text: () => before + notes.join(eol.repeat(lines)) + after }];
}

/** A paragraph goes with the gap behind it; the last ones go with the gap before them. */
function leftOut({ stretches }: Page, at: number, lastKept: number): Edit[] {
  const begin = (index: number) => {
    const stretch = stretches[index];
    return stretch === undefined ? 0 : stretch.start - stretch.bullet.length;
  };
  if (at < lastKept) return [{ start: begin(at), end: begin(at + 1), text: () => "" }];
  if (at > lastKept + 1) return [];
  const start = stretches[lastKept]?.end ?? begin(at);
  return [{ start, end: stretches.at(-1)?.end ?? start, text: () => "" }];
}

/** Whether blank lines keep paragraphs apart, and not only line ends. */
function isOpen(text: string, stretches: readonly Stretch[]): boolean {
  return (
    stretches.length < 2 ||
    stretches.some(({ start }, at) => {
      const before = stretches[at - 1]?.end;
      return before !== undefined && (text.slice(before, start).match(LINE_END)?.length ?? 0) > 1;
    })
  );
}

const LINE_END = /\r\n|\r|\n/gu;

function lineEnd(text: string): string {
  return /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
}

/** A text as lines: as it has them, and none longer than the width unless the width is 0. */
function linesOf(text: string, width: number): string[] {
  const lines = text.split("\n");
  return width === 0 ? lines : lines.flatMap((line) => wrapped(line, width));
}

function wrapped(line: string, width: number): string[] {
  const out: string[] = [];
  for (const word of line.split(" ")) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}
