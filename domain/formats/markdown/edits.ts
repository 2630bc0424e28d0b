import type { Nodes, Parents } from "mdast";
import { mended } from "../../codes/mend";
import { bracketed } from "../bracketed";
import type { Paragraph, Rendering, Writing } from "../format";
import { heldCodes } from "../held-codes";
import type { Edit } from "../splice";
import { MarkdownNotes } from "./notes";
import { type Block, endOf, startOf } from "./parse";
import { markdown } from "./write";

type Page = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly Paragraph[];
};

export function blockEdits(
  { text, blocks, paragraphs }: Page,
  { renderings, footnotes = [] }: Writing,
): Edit[] {
  const lineEnd = /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
  const notes = new MarkdownNotes(text, lineEnd);
  const edits = blocks.flatMap((block, at): Edit[] => {
    const texts: Rendering = renderings[at];
    if (texts === undefined) return [];
    if (texts.length === 0) return [leftOut(text, block)];
    const prefix = prefixOf(text, block.start);
    const indent = prefix.replace(/[^>\s]/gu, " ");
    const [newLine, blankLine] = [lineEnd + indent, lineEnd + indent.trimEnd()];
    const setting = { holder: holderOf(text, block), newLine };
    const isNote = block.around.some(({ type }) => type === "footnoteDefinition");
    const told = isNote ? bracketed(texts, footnotes[at]) : texts;
    const written = mended(told, heldCodes(paragraphs, renderings, at)).map(
      (pieces, index) =>
        markdown(pieces, setting) + (isNote ? "" : notes.marksOf(footnotes[at]?.[index])),
    );
    const whole = written.join(betweenTwo(text, block, { lineEnd, newLine, blankLine, prefix }));
    return [{ start: block.start, end: block.end, text: () => whole }];
  });
  const list = notes.list();
  if (list === "") return edits;
  const gap = /[\r\n]$/u.test(text) ? "" : lineEnd;
  return [...edits, { start: text.length, end: text.length, text: () => gap + list }];
}

/** A heading with a line under it begins as a paragraph does: the same must not look like a list. */
function holderOf(text: string, { node }: Block): Block["node"]["type"] {
  return node.type === "heading" && text[startOf(node)] !== "#" ? "paragraph" : node.type;
}

/** What stands before the content of a block on its line: `> - `, `## `, `[^1]: `. */
function prefixOf(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - 1000), start);
  return near.slice(Math.max(near.lastIndexOf("\n"), near.lastIndexOf("\r")) + 1);
}

type Gap = {
  readonly lineEnd: string;
  readonly newLine: string;
  readonly blankLine: string;
  readonly prefix: string;
};

/** Between two texts in place of one: a cloned list item or heading, or a blank line. */
function betweenTwo(
  text: string,
  { node, around, end }: Block,
  { lineEnd, newLine, blankLine, prefix }: Gap,
): string {
  if (node.type === "tableCell") return "<br>";
  const rest = text.slice(end, endOf(node));
  const item = around.at(-1);
  if (item?.type === "listItem" && item.children[0] === node) return lineEnd + prefix;
  if (node.type === "heading") return rest + blankLine + lineEnd + prefix;
  return blankLine + newLine;
}

/** A block goes with its line, and with everything that holds nothing else. */
function leftOut(text: string, block: Block): Edit {
  const gone = alone(block);
  const before = prefixOf(text, startOf(gone));
  if (block.node.type === "tableCell")
    return { start: block.start, end: block.end, text: () => "" };
  if (/[^\s>]/u.test(before)) return { start: block.start, end: block.end, text: () => "<!-- -->" };
  const start = startOf(gone) - before.length;
  const line = /^[^\r\n]*(?:\r\n|\r|\n|$)/u.exec(text.slice(endOf(gone)))?.[0] ?? "";
  const end = endOf(gone) + line.length;
  return { start, end: end + gapBehind(text, start, end), text: () => "" };
}

/** The blank lines behind go too where there are others before. */
function gapBehind(text: string, start: number, end: number): number {
  const isBlankBefore = /(?:^|[\r\n])[ \t>]*(?:\r\n|\r|\n)$|^$/u.test(
    text.slice(Math.max(0, start - 200), start),
  );
  const blank = /^(?:[ \t>]*(?:\r\n|\r|\n))*/u.exec(text.slice(end))?.[0] ?? "";
  return isBlankBefore ? blank.length : 0;
}

function alone({ node, around }: Block): Nodes {
  let gone: Nodes = node;
  for (const parent of around.toReversed()) {
    if (KEPT.has(parent.type) || hasOthers(parent, gone)) break;
    gone = parent;
  }
  return gone;
}

/** A footnote stays, if empty, or its references would turn into text. */
const KEPT = new Set<string>(["root", "footnoteDefinition"]);

function hasOthers(parent: Parents, child: Nodes): boolean {
  return parent.children.some((other) => other !== child);
}
