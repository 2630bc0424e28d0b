import type { Paragraph, Problem } from "../format";
import type { Line } from "./lines";

type Block = { readonly lines: Line[] };

/**
 * Paragraphs put together from lines, as far as their places tell. What stands at the head or the
 * foot of page after page is left out, and said.
 */
export function paragraphsOf(lines: readonly Line[]): {
  paragraphs: Paragraph[];
  problems: Problem[];
} {
  const running = runningLines(lines);
  const problems = [...new Set([...running].map(({ text }) => text.replace(/\p{Nd}+/gu, "1")))].map(
    (quote): Problem => ({ kind: "unsupported", place: "1", quote }),
  );
  const kept = lines.filter((line) => !running.has(line));
  const body = usualSize(kept);
  const blocks = blocksOf(kept);
  return { paragraphs: blocks.map((block) => paragraphOf(block, body)), problems };
}

/** The first and the last line of pages, where three say the same but for figures, or only figures. */
function runningLines(lines: readonly Line[]): Set<Line> {
  const edges = new Map<string, Line[]>();
  for (const page of pagesOf(lines)) {
    const byHeight = page.toSorted((one, other) => one.y - other.y);
    for (const line of new Set([byHeight[0], byHeight.at(-1)])) {
      if (!line) continue;
      const key = line.text.replace(/\p{Nd}+/gu, "#");
      edges.set(key, [...(edges.get(key) ?? []), line]);
    }
  }
  const repeated = [...edges].filter(
    ([key, same]) => same.length >= 3 || (same.length > 1 && /^\P{L}*$/u.test(key)),
  );
  return new Set(repeated.flatMap(([, same]) => same));
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()];
}

/** The size of most of the text. */
function usualSize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) {
    const round = Math.round(size * 2) / 2;
    lengths.set(round, (lengths.get(round) ?? 0) + text.length);
  }
  return [...lengths].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function blocksOf(lines: readonly Line[]): Block[] {
  const reach = reachOf(lines);
  const blocks: Block[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && belongs(block.lines, line, reach)) block.lines.push(line);
    else blocks.push({ lines: [line] });
  }
  return blocks;
}

type Reach = (line: Line) => number;

/** How far the lines of a page go that begin where this one does. */
function reachOf(lines: readonly Line[]): Reach {
  const known = new Map<string, number>();
  for (const line of lines)
    for (const key of keysOf(line))
      known.set(key, Math.max(known.get(key) ?? -Infinity, line.isRtl ? -line.left : line.right));
  return (line) => Math.max(...keysOf(line).map((key) => known.get(key) ?? -Infinity));
}

/** Where it begins, give or take the indent of a first line. */
function keysOf({ page, left, right, isRtl }: Line): string[] {
  const step = Math.round((isRtl ? -right : left) / 12);
  return [step - 1, step, step + 1].map((one) => `${page} ${isRtl} ${one}`);
}

function belongs(lines: readonly Line[], line: Line, reach: Reach): boolean {
  const last = lines.at(-1);
  if (!last || !isAlike(last, line) || hasRoom(last, line, reach(last))) return false;
  if (last.page !== line.page) return isOpen(last);
  return isBelow(lines, last, line) && !isIndented(last, line);
}

function isAlike(last: Line, line: Line): boolean {
  const isSameSize = Math.abs(last.size - line.size) <= last.size * 0.1;
  return isSameSize && last.isRtl === line.isRtl && !BULLET.test(line.text);
}

/** Whether the first word of the next line would have stood on this one: then a paragraph ends here. */
function hasRoom(last: Line, line: Line, reach: number): boolean {
  const word = (/^\S+/u.exec(line.text)?.[0].length ?? 0) + 1;
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * word;
  return (last.isRtl ? -last.left : last.right) + width < reach;
}

/** Whether the lines follow each other as closely as those before. */
function isBelow(lines: readonly Line[], last: Line, line: Line): boolean {
  const pitch = last.y - line.y;
  const before = lines.length > 1 ? ((lines[0]?.y ?? 0) - last.y) / (lines.length - 1) : 0;
  const most = before > 0 ? before * 1.3 : last.size * 2.2;
  const overlap = Math.min(last.right, line.right) - Math.max(last.left, line.left);
  return pitch > 0 && pitch <= most && overlap > 0;
}

/** Whether a paragraph goes on behind the line: no sentence ends there. */
function isOpen({ text }: Line): boolean {
  return !/[.!?:…。！？۔؟]["'”’»)\]]*$/u.test(text);
}

function isIndented(last: Line, line: Line): boolean {
  const step = line.isRtl ? last.right - line.right : line.left - last.left;
  return step > line.size * 0.8 && step < line.size * 6 && !isOpen(last);
}

const BULLET = /^(?:[•▪◦‣●–\uf0a7\uf0b7]|\p{Nd}{1,2}[.)])\s+/u;

function paragraphOf({ lines }: Block, body: number): Paragraph {
  const text = lines.reduce((sum, line) => joined(sum, line.text), "");
  const size = lines[0]?.size ?? body;
  if (size >= body * 1.15 && lines.length <= 4 && text.length <= 300)
    return { kind: "heading", level: size >= body * 1.6 ? 1 : 2, text, codes: [] };
  if (/^[•▪◦‣●\uf0a7\uf0b7]\s/u.test(text))
    return { kind: "list-item", text: text.replace(BULLET, ""), codes: [] };
  return { kind: BULLET.test(text) ? "list-item" : "body", text, codes: [] };
}

/** A word that was divided at the end of a line is whole again. */
function joined(text: string, next: string): string {
  if (text === "") return next;
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
  if (/\p{Ll}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  const isTight = /[\p{Script=Han}、。，]$/u.test(text) && /^[\p{Script=Han}、。，]/u.test(next);
  return text + (isTight ? "" : " ") + next;
}
