import { coder } from "../../codes/coder";
import { attributed } from "../attribution";
import { bracketed } from "../bracketed";
import { count } from "../count";
import type { Paragraph, ParagraphKind, Problem, Writing } from "../format";
import {
  type FrontField,
  fieldParagraph,
  fieldText,
  frontFields,
  isTranslated,
  knownFrom,
  languageFrom,
} from "../front-matter";
import { plainText } from "../plain-text";
import type { Edit } from "../splice";
import { textFormat } from "../text-format";
import { writingOfPart } from "../writing-of-part";
import { blockEdits } from "./edits";
import { type Block, blocksIn, endOf, markdownTree, startOf } from "./parse";
import { textOf } from "./text";

/** Markdown as GitHub writes it, with front matter. Code stays as it is. */
export const md = textFormat({
  id: "md",
  extensions: [".md", ".markdown"],
  mediaType: "text/markdown",
  hasNotes: true,
  parse(text, limits) {
    // Every paragraph and every item needs a line of its own.
    if (count(text, "\n") > limits.paragraphs * 10) return { unreadable: "too-many-paragraphs" };
    const tree = markdownTree(text);
    if (tree === undefined) return { unreadable: "too-large" };
    const { blocks, html, frontMatter } = blocksIn(tree);
    const all = frontMatter ? frontFields(text, startOf(frontMatter), endOf(frontMatter)) : [];
    const fields = all.filter(isTranslated);
    const body = attributed(
      blocks.map((block) => paragraphOf(text, block)),
      knownFrom(all),
    );
    const language = languageFrom(all);
    return {
      paragraphs: [...fields.map(fieldParagraph), ...body.paragraphs],
      attribution: body.attribution,
      ...(language ? { language } : {}),
      problems: html.flatMap((node) =>
        unplaced(text.slice(startOf(node), endOf(node)), node.position?.start.line ?? 1),
      ),
      edits: (writing) => [
        ...fieldEdits(fields, writing),
        ...blockEdits(
          { text, blocks, paragraphs: body.paragraphs },
          writingOfPart(writing, fields.length),
        ),
      ],
    };
  },
});

function paragraphOf(source: string, block: Block): Paragraph {
  const codes = coder();
  const text = textOf(source, block, codes);
  const level = block.node.type === "heading" ? { level: block.node.depth } : {};
  return { kind: kindOf(block), text, codes: codes.codes, ...level };
}

const KINDS: Record<string, ParagraphKind> = {
  footnoteDefinition: "note",
  listItem: "list-item",
  blockquote: "quotation",
};

function kindOf({ node, around }: Block): ParagraphKind {
  if (node.type !== "paragraph") return node.type === "heading" ? "heading" : "cell";
  const holder = around.findLast(({ type }) => type in KINDS);
  return holder ? (KINDS[holder.type] ?? "body") : "body";
}

/** HTML between the paragraphs stays as it is; where it holds text, that is said. */
function unplaced(html: string, line: number): Problem[] {
  const text = html.replace(/<!--[\s\S]*?-->|<(script|style)[\s\S]*?<\/\1>|<[^>]*>/giu, " ").trim();
  return /[\p{L}\p{N}]/u.test(text)
    ? [{ kind: "unsupported", place: `${line}:1`, quote: text.slice(0, 200) }]
    : [];
}

function fieldEdits(
  fields: readonly FrontField[],
  { renderings, footnotes = [] }: Writing,
): Edit[] {
  return fields.flatMap((field, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    const written = fieldText(field, plainText(bracketed(texts, footnotes[at]), []).join(" "));
    return [{ start: field.start, end: field.end, text: () => written }];
  });
}
