import { closing, opening, standalone } from "../../codes/code";
import type { Coder } from "../../codes/coder";
import { isElement, type XmlElement, type XmlNode } from "../xml/tree";
import { textInside } from "../xml/xml-text";

/** Numbers of codes by what the file calls them, so that a target's codes are those of its source. */
export type Known = Map<string, number>;

const PAIRS = new Set(["g", "pc", "mrk"]);

/** The text of a `source` or `target`, its inline elements as codes. */
export function inlineText(
  file: string,
  holder: XmlElement,
  { coder, known }: { coder: Coder; known: Known },
): string {
  return holder.children.map(one).join("");

  function one(node: XmlNode): string {
    if (!isElement(node)) return coder.text(node.text);
    const key = `${node.name} ${node.attributes.copyOf ?? node.attributes.id ?? node.attributes.hex ?? file.slice(node.start, node.end)}`;
    const number = known.get(key);
    const inner = () => node.children.map(one).join("");
    if (PAIRS.has(node.name))
      return number === undefined
        ? pair(node, key, inner)
        : opening(number) + inner() + closing(number);
    if (number !== undefined) return standalone(number);
    const text = coder.alone(labelOf(node), file.slice(node.start, node.end));
    known.set(key, coder.codes.length);
    return text;
  }

  function pair(node: XmlElement, key: string, inner: () => string): string {
    known.set(key, coder.codes.length + 1);
    const open = file.slice(node.start, node.openEnd);
    const isEmpty = node.openEnd === node.end;
    const mark = {
      label: labelOf(node),
      raw: isEmpty ? open.replace(/\s*\/>$/u, ">") : open,
      rawEnd: isEmpty
        ? `</${/^<([^\s/>]+)/u.exec(open)?.[1]}>`
        : file.slice(node.closeStart, node.end),
    };
    return coder.pair(mark, inner);
  }
}

function labelOf(node: XmlElement): string {
  const { disp, dispStart, equiv, ctype } = node.attributes;
  const shown = disp ?? dispStart ?? node.attributes["equiv-text"] ?? equiv;
  if (shown) return shown;
  const native = textInside(node).trim();
  if (!PAIRS.has(node.name) && native !== "" && native.length <= 40) return native;
  return ctype?.replace(/^x-/u, "") ?? `${node.name} ${node.attributes.id ?? ""}`.trim();
}
