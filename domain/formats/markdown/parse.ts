import type { Heading, Nodes, Paragraph, Parents, PhrasingContent, Root, TableCell } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** What holds a paragraph of text. */
export type Holder = Paragraph | Heading | TableCell;

/** A block of text with everything around it, outermost first, and where its content stands. */
export type Block = {
  readonly node: Holder;
  readonly around: readonly Parents[];
  readonly start: number;
  readonly end: number;
};

export function markdownTree(text: string): Root {
  return processor.parse(text);
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
