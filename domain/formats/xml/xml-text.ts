import { isElement, type XmlElement, type XmlNode } from "./tree";

/** A text between tags or in a double-quoted attribute. Control characters XML has no way to write go. */
export function xmlEscaped(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"\r]/gu, (character) => SPELLED[character] ?? "");
}

const SPELLED: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu;

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter(isElement) ?? [];
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

/** All text inside, tags left out. */
export function textInside(node: XmlNode): string {
  return isElement(node) ? node.children.map(textInside).join("") : node.text;
}

/** Every element of the name below, in order. */
export function* named(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    yield* named(child, name);
  }
}
