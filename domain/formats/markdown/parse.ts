import type { Heading, Nodes, Paragraph, Parents, PhrasingContent, Root, TableCell } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Shortened, shortened } from "./shortened";

/** What holds a paragraph of text. */
export type Holder = Paragraph | Heading | TableCell;

/** A block of text with everything around it, outermost first, and where its content stands. */
export type Block = {
  readonly node: Holder;
  readonly around: readonly Parents[];
  readonly start: number;
  readonly end: number;
};

/** The tree of a text, with offsets into it; nothing where it holds more markup than anybody writes. */
export function markdownTree(text: string): Root | undefined {
  const short = shortened(text);
  if (short.text.length > MOST_MARKUP) return undefined;
  const root = processor.parse(short.text);
  restore(root, short);
  root.children = root.children.flatMap((node) => [node, ...plainBehind(node, short)]);
  return root;
}

/** Characters of a text without its plain paragraphs: about ten seconds of parsing. */
const MOST_MARKUP = 5_000_000;

function restore(node: Nodes, short: Shortened): void {
  const { position } = node;
  if (position) {
    position.start.offset = short.offsetOf(position.start.offset ?? 0);
    position.end.offset = short.offsetOf(position.end.offset ?? 0);
    if (node.type === "text") node.value = short.plainAt.get(position.start.offset) ?? node.value;
  }
  if ("children" in node) for (const child of node.children) restore(child, short);
}

/** The plain paragraphs that were left out behind one; behind a block of code they are part of it. */
function plainBehind(node: Nodes, { behind }: Shortened): Paragraph[] {
  if (node.type !== "paragraph") return [];
  const line = node.position?.start.line ?? 1;
  return (behind.get(startOf(node)) ?? []).map((plain) => {
    const point = (column: number) => ({
      line: line + plain.line,
      column: column + 1,
      offset: plain.start + column,
    });
    const position = { start: point(0), end: point(plain.text.length) };
    const text = { type: "text", value: plain.text, position } as const;
    return { type: "paragraph", children: [text], position };
  });
}

/** Every block of running text, in order, and the blocks of HTML between them. */
export function blocksIn(root: Root): { blocks: Block[]; html: Nodes[]; frontMatter?: Nodes } {
  const blocks: Block[] = [];
  const html: Nodes[] = [];
  const walk = (node: Nodes, around: readonly Parents[]): void => {
    if (isHolder(node)) blocks.push(...blockOf(node, around));
    else if (node.type === "html") html.push(node);
    else if ("children" in node) for (const child of node.children) walk(child, [...around, node]);
  };
  walk(root, []);
  const frontMatter = root.children.find(
    ({ type }) => String(type) === "yaml" || String(type) === "toml",
  );
  return { blocks, html, ...(frontMatter ? { frontMatter } : {}) };
}

function blockOf(node: Holder, around: readonly Parents[]): Block[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  return first && last ? [{ node, around, start: startOf(first), end: endOf(last) }] : [];
}

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

export function childrenOf(node: Nodes): readonly PhrasingContent[] {
  return "children" in node ? (node.children as PhrasingContent[]) : [];
}

function isHolder(node: Nodes): node is Holder {
  return node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ["yaml", "toml"])
  .use(withPlaces)
  .freeze();

/** Links that the GFM plugin finds after parsing have no place in the file; without them all have one. */
function withPlaces(this: { data: () => object }): void {
  const { fromMarkdownExtensions = [] } = this.data() as {
    fromMarkdownExtensions?: { transforms?: unknown[] }[][];
  };
  for (const extension of fromMarkdownExtensions.flat()) extension.transforms = [];
}
