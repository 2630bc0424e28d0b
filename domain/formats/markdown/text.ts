import type { Nodes, PhrasingContent } from "mdast";
import type { Coder } from "../../codes/coder";
import { trimmedLines } from "../trimmed-lines";
import { type Block, childrenOf, endOf, startOf } from "./parse";

/** The text of a block with its markup as codes. Line breaks that Markdown ignores are spaces. */
export function textOf(source: string, block: Block, coder: Coder): string {
  return inner(block.node.children);

  function inner(children: readonly PhrasingContent[]): string {
    const closes = tagPairs(children);
    let out = "";
    for (let at = 0; at < children.length; at++) {
      const child = children[at];
      const close = closes.get(at);
      if (child === undefined) continue;
      out +=
        close === undefined ? one(child, children[at + 1]) : tagged(children.slice(at, close + 1));
      at = close ?? at;
    }
    return out;
  }

  function one(node: PhrasingContent, next: Nodes | undefined): string {
    const raw = source.slice(startOf(node), endOf(node));
    if (node.type === "text") return coder.text(trimmedLines(node.value).join(" "));
    if (node.type === "image") return image(node.alt ?? "", raw);
    if (node.type === "break") {
      const end = next ? startOf(next) : endOf(node);
      return coder.alone("br", source.slice(startOf(node), end));
    }
    return pairOrAlone(node, raw);
  }

  function image(alt: string, raw: string): string {
    if (alt === "" || !raw.startsWith(`![${alt}](`)) return coder.alone("img", raw);
    const rawEnd = raw.slice(2 + alt.length);
    return coder.pair({ label: "img", raw: "![", rawEnd }, () => coder.text(alt));
  }

  function pairOrAlone(node: PhrasingContent, raw: string): string {
    const label = labelOf(node, raw);
    const [first, last] = [childrenOf(node)[0], childrenOf(node).at(-1)];
    if (!first || !last || label === raw) return coder.alone(label, raw);
    const mark = {
      label,
      raw: source.slice(startOf(node), startOf(first)),
      rawEnd: source.slice(endOf(last), endOf(node)),
    };
    return coder.pair(mark, () => inner(childrenOf(node)));
  }

  /** HTML tags that open and close beside each other. */
  function tagged(children: readonly PhrasingContent[]): string {
    const [first, last] = [children[0], children.at(-1)].map((node) =>
      node ? source.slice(startOf(node), endOf(node)) : "",
    );
    const label = /^<([\w-]+)/u.exec(first ?? "")?.[1] ?? "";
    return coder.pair({ label, raw: first ?? "", rawEnd: last ?? "" }, () =>
      inner(children.slice(1, -1)),
    );
  }
}

const LABELS: Partial<Record<Nodes["type"], string>> = {
  emphasis: "i",
  strong: "b",
  delete: "s",
  linkReference: "a",
  imageReference: "img",
  image: "img",
};

function labelOf(node: Nodes, raw: string): string {
  if (node.type === "link") return raw.startsWith("[") ? "a" : raw;
  return LABELS[node.type] ?? raw;
}

/** Which sibling closes which HTML tag; crossing ones close nothing. */
function tagPairs(children: readonly PhrasingContent[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { name: string; at: number }[] = [];
  children.forEach((child, at) => {
    const [, slash, name] = (child.type === "html" && TAG.exec(child.value)) || [];
    if (name === undefined) return;
    if (slash === "") open.push({ name, at });
    else if (open.at(-1)?.name === name) pairs.set(open.pop()?.at ?? at, at);
  });
  return pairs;
}

const TAG = /^<(\/?)([a-z][\w-]*)(?:\s[^>]*[^/>])?>$/iu;
