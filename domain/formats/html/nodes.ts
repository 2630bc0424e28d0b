import type { DefaultTreeAdapterTypes as Tree } from "parse5";

export type Node = Tree.ChildNode;
export type Element = Tree.Element;
export type Parent = Tree.ParentNode;

export function isElement(node: Node | Parent): node is Element {
  return "tagName" in node;
}

export function isText(node: Node | Parent): node is Tree.TextNode {
  return node.nodeName === "#text";
}

export function childrenOf(node: Node | Parent): readonly Node[] {
  if ("content" in node) return (node as Tree.Template).content.childNodes;
  return "childNodes" in node ? node.childNodes : [];
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

const words = (list: string) => new Set(list.split(" "));

const INLINE = words(
  "a abbr acronym audio b bdi bdo big br button canvas cite code data del dfn em embed font i iframe img input ins kbd label map mark math meter nobr object output picture progress q rb rp rt rtc ruby s samp select small source span strike strong sub sup svg textarea time track tt u var video wbr",
);

/** Inline elements that go through a translation in one piece. What text they hold is read by itself. */
const WHOLE = words(
  "audio br button canvas code embed iframe img input map math meter object picture progress script select source style svg template textarea track video wbr",
);

/** Holds no text for people, or none that is this document's. */
const SKIPPED = words("script style noembed noframes iframe xmp plaintext code math");

export const isSkipped = (node: Node): boolean =>
  isElement(node) && (SKIPPED.has(node.tagName) || isNotTranslated(node));

export const isWhole = (element: Element): boolean =>
  WHOLE.has(element.tagName) || isNotTranslated(element);

export function isNotTranslated(element: Element): boolean {
  return (
    attribute(element, "translate") === "no" ||
    /\bnotranslate\b/u.test(attribute(element, "class") ?? "")
  );
}

/** Tells inline content from blocks; an inline element around a block counts as a block. */
export function inlineTest(): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  const test = (node: Node): boolean => {
    if (!isElement(node)) return node.nodeName === "#text" || node.nodeName === "#comment";
    const before = known.get(node);
    if (before !== undefined) return before;
    const inline = isWhole(node)
      ? INLINE.has(node.tagName)
      : INLINE.has(node.tagName) && childrenOf(node).every(test);
    known.set(node, inline);
    return inline;
  };
  return test;
}

export function hasText(node: Node): boolean {
  if (isText(node)) return /[^ \t\n\f\r]/u.test(node.value);
  return isElement(node) && !isWhole(node) && childrenOf(node).some(hasText);
}

export function startOf(node: Node): number | undefined {
  const start = node.sourceCodeLocation?.startOffset;
  return start ?? firstDefined(childrenOf(node), startOf);
}

/** Where a node ends in the source. An element that is never closed ends with its content. */
export function endOf(node: Node): number | undefined {
  const location = node.sourceCodeLocation;
  if (!isElement(node) || !location)
    return location?.endOffset ?? firstDefined(childrenOf(node).toReversed(), endOf);
  if (node.sourceCodeLocation?.endTag) return location.endOffset;
  return (
    firstDefined(childrenOf(node).toReversed(), endOf) ??
    node.sourceCodeLocation?.startTag?.endOffset ??
    location.endOffset
  );
}

function firstDefined(
  nodes: readonly Node[],
  of: (node: Node) => number | undefined,
): number | undefined {
  for (const node of nodes) {
    const found = of(node);
    if (found !== undefined) return found;
  }
  return undefined;
}
