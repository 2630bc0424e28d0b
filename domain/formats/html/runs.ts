import type { ParagraphKind } from "../format";
import {
  attribute,
  childrenOf,
  type Element,
  endOf,
  hasText,
  inlineTest,
  isElement,
  isNotTranslated,
  isSkipped,
  isText,
  isWhole,
  type Node,
  type Parent,
  startOf,
} from "./nodes";

/** Inline content that makes one paragraph. */
export type Run = {
  readonly nodes: readonly Node[];
  /** The block it stands in. */
  readonly holder: Element | undefined;
  /** Inline elements around all of it, outermost first: they stay, and are no codes. */
  readonly wrappers: readonly Element[];
  readonly kind: ParagraphKind;
  readonly level?: number;
  readonly key?: string;
  /** White space is text, as in `pre`. */
  readonly isSpaced: boolean;
};

/** An attribute that people read. */
export type Label = { readonly element: Element; readonly name: string };

export type Found = { readonly runs: Run[]; readonly labels: Label[]; isTooDeep: boolean };

const DEEPEST = 500;

/** All text of a document, in the order of the tree. */
export function textIn(document: Parent, source: string): Found {
  const found: Found = { runs: [], labels: [], isTooDeep: false };
  if (depthOf(document, source) > DEEPEST) return { ...found, isTooDeep: true };
  const isInline = inlineTest();
  walk(document, ROOT);
  return found;

  function walk(node: Parent | Element, around: Around): void {
    let nodes: Node[] = [];
    for (const child of childrenOf(node)) {
      if (isInline(child)) nodes.push(child);
      else {
        flush(nodes, around);
        nodes = [];
        visit(child, around);
      }
    }
    flush(nodes, around);
  }

  function visit(node: Node, around: Around): void {
    if (!isElement(node)) return;
    found.labels.push(...labelsOf(node));
    if (!isSkipped(node)) walk(node, within(node, around));
  }

  function flush(nodes: readonly Node[], around: Around): void {
    for (const node of nodes) labelsInside(node);
    const inner = trimmed(nodes);
    if (inner.nodes.length > 0) found.runs.push({ ...around, ...inner });
    for (const node of nodes) wholeInside(node, around);
  }

  function labelsInside(node: Node): void {
    if (!isElement(node) || isWhole(node)) return;
    found.labels.push(...labelsOf(node));
    for (const child of childrenOf(node)) labelsInside(child);
  }

  /** The texts inside what goes through a paragraph in one piece: options, captions of drawings. */
  function wholeInside(node: Node, around: Around): void {
    if (!isElement(node)) return;
    if (isWhole(node)) visit(node, around);
    else for (const child of childrenOf(node)) wholeInside(child, around);
  }
}

type Around = Omit<Run, "nodes" | "wrappers">;
const ROOT: Around = { holder: undefined, kind: "body", isSpaced: false };

const KINDS: Record<string, ParagraphKind> = {
  li: "list-item",
  dt: "list-item",
  dd: "list-item",
  blockquote: "quotation",
  figcaption: "caption",
  caption: "caption",
  td: "cell",
  th: "cell",
  aside: "note",
  address: "byline",
  option: "string",
  button: "string",
  textarea: "string",
};

function within(element: Element, around: Around): Around {
  const { level: _, key: __, ...rest } = around;
  const isSpaced = element.tagName === "pre" || element.tagName === "textarea" || around.isSpaced;
  const base = { ...rest, holder: element, isSpaced };
  const heading = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (heading) return { ...base, kind: "heading", level: Number(heading) };
  if (element.tagName === "title") return { ...base, kind: "string", key: "title" };
  if (/\b(?:byline|author|dateline)\b/u.test(attribute(element, "class") ?? ""))
    return { ...base, kind: "byline" };
  return { ...base, kind: KINDS[element.tagName] ?? around.kind };
}

/** Without what holds no text at both ends, and without elements that stand around all of it. */
function trimmed(nodes: readonly Node[]): { nodes: readonly Node[]; wrappers: Element[] } {
  const wrappers: Element[] = [];
  let run = nodes;
  for (;;) {
    run = run.slice(run.findIndex(isSaying), run.findLastIndex(isSaying) + 1);
    const [only] = run;
    if (run.length !== 1 || only === undefined || !isWrapper(only)) break;
    wrappers.push(only);
    run = only.childNodes;
  }
  return run.some(hasText) ? { nodes: run, wrappers } : { nodes: [], wrappers };
}

function isSaying(node: Node): boolean {
  return hasText(node) || (isElement(node) && isSkipped(node));
}

function isWrapper(node: Node): node is Element {
  return isElement(node) && !isWhole(node) && node.sourceCodeLocation?.endTag !== undefined;
}

const LABELS = ["title", "alt", "placeholder", "aria-label", "aria-description", "label"];

function labelsOf(element: Element): Label[] {
  if (isNotTranslated(element)) return [];
  const names = element.attrs
    .filter(({ name, value }) => value.trim() !== "" && isLabel(element, name))
    .map(({ name }) => name);
  return names.map((name) => ({ element, name }));
}

function isLabel(element: Element, name: string): boolean {
  if (element.tagName === "meta")
    return (
      name === "content" &&
      /^(?:description|(?:og|twitter):(?:title|description))$/u.test(
        attribute(element, "name") ?? attribute(element, "property") ?? "",
      )
    );
  if (name === "value")
    return (
      element.tagName === "input" &&
      /^(?:submit|reset|button)$/u.test(attribute(element, "type") ?? "")
    );
  return LABELS.includes(name);
}

/**
 * How deep elements lie in each other, counted without recursion: it is asked before any. On the
 * way, text that runs on behind a closing tag (the line ends after `</body>`) is cut off there.
 */
function depthOf(document: Parent, source: string): number {
  let depth = 0;
  let row: readonly (Node | Parent)[] = [document];
  while (row.length > 0 && depth <= DEEPEST) {
    depth++;
    for (const node of row) if (isText(node)) cutOff(node, source);
    row = row.flatMap(childrenOf);
  }
  return depth;
}

function cutOff(node: Node, source: string): void {
  const location = node.sourceCodeLocation;
  if (!location) return;
  const slice = source.slice(location.startOffset, location.endOffset);
  const tag = slice.search(TAG);
  if (tag < 0 || /\S/u.test(slice.slice(tag).replace(/<[^>]*>/gu, ""))) return;
  location.endOffset = location.startOffset + tag;
}

const TAG = /<[a-z/!?]/iu;

/**
 * Whether a run stands in the source as one stretch in order. Where a page nests its elements
 * wrongly, parsers move text about, and it does not.
 */
export function isWhereItSeems(nodes: readonly Node[], source: string): boolean {
  let at = 0;
  return nodes.flatMap(stretchesOf).every(([start, end, isPlain]) => {
    if (start === undefined || end === undefined || start < at) return false;
    at = end;
    return !isPlain || !TAG.test(source.slice(start, end));
  });
}

type Seen = readonly [start: number | undefined, end: number | undefined, isPlain: boolean];

/** Tags, texts and whole elements in the order of the tree. */
function stretchesOf(node: Node): Seen[] {
  if (!isElement(node) || isWhole(node)) return [[startOf(node), endOf(node), isText(node)]];
  const { startTag, endTag } = node.sourceCodeLocation ?? {};
  const tag = (location: typeof startTag): Seen[] =>
    location ? [[location.startOffset, location.endOffset, false]] : [];
  return [...tag(startTag), ...childrenOf(node).flatMap(stretchesOf), ...tag(endTag)];
}
