import { html as names, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Unreadable } from "../format";
import { readXml } from "../xml/read-xml";
import { isElement, type XmlElement, type XmlNode } from "../xml/tree";
import { isText } from "./nodes";

/**
 * A page written as XML, as the tree that parse5 makes of one written as HTML: so both are read by
 * the same code. An HTML parser takes `<a id="x"/>` for a tag that nobody closes.
 */
export function xhtmlTree(source: string): Tree.Document | Unreadable {
  const root = readXml(source, { [names.NS.HTML]: "" }, namedCharacter);
  if ("unreadable" in root) return root;
  const document: Tree.Document = {
    nodeName: "#document",
    mode: names.DOCUMENT_MODE.NO_QUIRKS,
    childNodes: [],
  };
  document.childNodes.push(elementOf(root, document, { source, lines: lineStarts(source) }));
  return document;
}

type Page = { readonly source: string; readonly lines: readonly number[] };

function elementOf(element: XmlElement, parentNode: Tree.ParentNode, page: Page): Tree.Element {
  const { start, openEnd, closeStart, end } = element;
  const isClosed = openEnd < end;
  const node: Tree.Element = {
    nodeName: element.name,
    tagName: element.name,
    attrs: Object.entries(element.attributes).map(([name, value]) => ({ name, value })),
    namespaceURI: names.NS.HTML,
    childNodes: [],
    parentNode,
    sourceCodeLocation: {
      ...placed(start, end, page),
      startTag: placed(start, openEnd, page),
      ...(isClosed ? { endTag: placed(closeStart, end, page) } : {}),
      attrs: attributePlaces(page.source.slice(start, openEnd), start, page),
    },
  };
  node.childNodes.push(...childrenOf(element, node, page));
  return node;
}

/** Comments are what stands between the children that were read. */
function childrenOf(
  { children, openEnd, closeStart }: XmlElement,
  node: Tree.Element,
  page: Page,
): Tree.ChildNode[] {
  const nodes: Tree.ChildNode[] = [];
  let at = openEnd;
  for (const child of children) {
    if (child.start > at) nodes.push(commentOf(at, child.start, { node, page }));
    nodes.push(childOf(child, node, page));
    at = child.end;
  }
  if (closeStart > at) nodes.push(commentOf(at, closeStart, { node, page }));
  return nodes;
}

function childOf(child: XmlNode, parentNode: Tree.Element, page: Page): Tree.ChildNode {
  if (isElement(child)) return elementOf(child, parentNode, page);
  const sourceCodeLocation = placed(child.start, child.end, page);
  return { nodeName: "#text", value: child.text, parentNode, sourceCodeLocation };
}

type Around = { readonly node: Tree.Element; readonly page: Page };

function commentOf(start: number, end: number, { node, page }: Around): Tree.CommentNode {
  return {
    nodeName: "#comment",
    data: page.source.slice(start, end),
    parentNode: node,
    sourceCodeLocation: placed(start, end, page),
  };
}

/** Only the first line of a node is ever told. */
function placed(startOffset: number, endOffset: number, { lines }: Page) {
  const startLine = lineOf(startOffset, lines);
  return { startOffset, endOffset, startLine, startCol: 1, endLine: startLine, endCol: 1 };
}

function attributePlaces(tag: string, start: number, page: Page) {
  const found = tag.matchAll(/\s([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/gu);
  return Object.fromEntries(
    Array.from(found, ({ 0: whole, 1: name = "", index }) => [
      name,
      placed(start + index + 1, start + index + whole.length, page),
    ]),
  );
}

function lineStarts(source: string): number[] {
  return [0, ...Array.from(source.matchAll(/\n/gu), ({ index }) => index + 1)];
}

function lineOf(offset: number, lines: readonly number[]): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names of characters that XHTML takes over from HTML. */
function namedCharacter(name: string): string | undefined {
  const [node] = parseFragment(`&${name};`).childNodes;
  const value = node && isText(node) ? node.value : "";
  return value === "" || value.startsWith("&") ? undefined : value;
}
