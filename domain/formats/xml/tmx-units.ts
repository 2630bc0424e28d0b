import { closing, opening, standalone } from "../../codes/code";
import type { Coder } from "../../codes/coder";
import { isElement, type XmlElement, type XmlNode } from "./tree";
import { childNamed, elementsOf, textInside } from "./xml-text";

/** A unit of a TMX: its source and, of the other languages, the first. */
export type TmxUnit = {
  readonly element: XmlElement;
  readonly source: XmlElement;
  readonly from: XmlElement;
  readonly to: XmlElement | undefined;
  readonly target: XmlElement | undefined;
};

/** `language`: the one the header names, or `*all*`. */
export function tmxUnits(element: XmlElement, language: string): TmxUnit[] {
  const own = element.attributes.srclang ?? language;
  const variants = elementsOf(element).filter(({ name }) => name === "tuv");
  const from = variants.find((variant) => speaks(variant, own)) ?? variants[0];
  const source = childNamed(from, "seg");
  if (!from || !source) return [];
  const to = variants.find((variant) => variant !== from && childNamed(variant, "seg"));
  return [{ element, from, source, to, target: childNamed(to, "seg") }];
}

/** `en-GB` answers to `en`. Before 1.4 the attribute was called `lang`. */
function speaks({ attributes }: XmlElement, language: string): boolean {
  const own = (attributes["xml:lang"] ?? attributes.lang ?? "").toLowerCase();
  const asked = language.toLowerCase();
  return own === asked || own.startsWith(`${asked}-`) || asked.startsWith(`${own}-`);
}

export type TmxCodes = { readonly coder: Coder; readonly known: Map<string, number> };

/** Beginnings and ends of codes may stand in two units, so each stands alone; only `hi` is a pair. */
export function segmentText(file: string, holder: XmlElement, { coder, known }: TmxCodes): string {
  const inside = (node: XmlElement): string => node.children.map(one).join("");
  return inside(holder);

  function one(node: XmlNode): string {
    if (!isElement(node)) return coder.text(node.text);
    const raw = file.slice(node.start, node.end);
    const key = keyOf(node, raw);
    const number = known.get(key);
    if (node.name === "hi") return highlighted(node, key, number);
    if (number !== undefined) return standalone(number);
    const text = coder.alone(labelOf(node), raw);
    known.set(key, coder.codes.length);
    return text;
  }

  function highlighted(node: XmlElement, key: string, number: number | undefined): string {
    if (number !== undefined) return opening(number) + inside(node) + closing(number);
    if (node.openEnd === node.end) return "";
    known.set(key, coder.codes.length + 1);
    const mark = {
      label: node.attributes.type ?? "hi",
      raw: file.slice(node.start, node.openEnd),
      rawEnd: file.slice(node.closeStart, node.end),
    };
    return coder.pair(mark, () => inside(node));
  }
}

/** By what a code is found again on the other side. */
function keyOf({ name, attributes: { x, i, type } }: XmlElement, raw: string): string {
  return `${name} ${x ?? i ?? type ?? raw}`;
}

function labelOf(node: XmlElement): string {
  const native = textInside(node).trim();
  return native !== "" && native.length <= 40 ? native : node.name;
}
