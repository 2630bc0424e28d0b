import type { Coder } from "../../codes/coder";
import { tailOf } from "../tail-of";
import {
  childrenOf,
  type Element,
  endOf,
  isElement,
  isText,
  isWhole,
  type Node,
  startOf,
} from "./nodes";
import type { Run } from "./runs";

/** Where the markup of one code stands in the source. */
export type Span = { readonly open: Stretch; readonly close: Stretch | undefined };
export type Stretch = readonly [start: number, end: number];

/** The text of a run with its markup as codes, and where each code's markup is. */
export function textOf(source: string, run: Run, coder: Coder): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const text = run.nodes.map(one).join("");
  return { text: run.isSpaced ? text : text.trim(), spans };

  function one(node: Node): string {
    if (isText(node)) return coded(node.value);
    if (!isElement(node) || isWhole(node) || isClosedAtOnce(node)) return alone(node);
    const location = node.sourceCodeLocation;
    const inner = () => childrenOf(node).map(one).join("");
    if (!location?.startTag) return inner();
    const open: Stretch = [location.startTag.startOffset, location.startTag.endOffset];
    const close: Stretch | undefined = location.endTag && [
      location.endTag.startOffset,
      location.endTag.endOffset,
    ];
    const mark = {
      label: node.tagName,
      raw: source.slice(...open),
      rawEnd: close ? source.slice(...close) : "",
    };
    spans.push({ open, close });
    return coder.pair(mark, inner);
  }

  /** Control characters get codes too, which have no markup: their span is empty. */
  function coded(value: string): string {
    const before = coder.codes.length;
    const text = coder.text(run.isSpaced ? value : value.replace(/[ \t\n\f\r]+/gu, " "));
    for (let at = before; at < coder.codes.length; at++)
      spans.push({ open: [-1, -1], close: undefined });
    return text;
  }

  function alone(node: Node): string {
    const open: Stretch = [startOf(node) ?? 0, endOf(node) ?? 0];
    const raw = source.slice(...open);
    spans.push({ open, close: undefined });
    return coder.alone(labelOf(node, raw), raw);
  }
}

/** `<a id="x"/>`, as XML writes it. */
function isClosedAtOnce({ childNodes, sourceCodeLocation }: Element): boolean {
  return childNodes.length === 0 && sourceCodeLocation?.endTag === undefined;
}

function labelOf(node: Node, raw: string): string {
  if (!isElement(node)) return "<!-- -->";
  const inner = node.tagName === "code" || !isWholeTag(node) ? contentOf(node) : "";
  return inner === "" || inner.length > 60 ? node.tagName : inner || raw;
}

function isWholeTag(element: Element): boolean {
  return isWhole({ ...element, attrs: [] });
}

function contentOf(node: Node): string {
  return isText(node) ? node.value : childrenOf(node).map(contentOf).join("").trim();
}

/** The stretch of a run in the source, without the white space at its ends. */
export function stretchOf(source: string, { nodes, isSpaced }: Run): Stretch {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const start = (first && startOf(first)) ?? 0;
  const end = (last && endOf(last)) ?? start;
  const slice = source.slice(start, end);
  const before = !isSpaced && first && isText(first) ? slice.search(/[^ \t\n\f\r]/u) : 0;
  const behind = !isSpaced && last && isText(last) ? tailOf(slice, " \t\n\f\r").length : 0;
  return [start + Math.max(0, before), end - behind];
}
