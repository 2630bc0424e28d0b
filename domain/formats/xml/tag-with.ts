import type { XmlElement } from "./tree";
import { xmlEscaped } from "./xml-text";

/** The start tag of an element with some attributes set (or, where `undefined`, taken out). */
export function tagWith(
  source: string,
  element: XmlElement,
  set: Readonly<Record<string, string | undefined>>,
): string {
  return attributesSet(source.slice(element.start, element.openEnd), set);
}

/** The same for a tag that stands alone. */
export function attributesSet(
  tag: string,
  set: Readonly<Record<string, string | undefined>>,
): string {
  return Object.entries(set).reduce((out, [name, value]) => {
    const present = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, "u");
    const written = value === undefined ? "" : ` ${name}="${xmlEscaped(value)}"`;
    if (present.test(out)) return out.replace(present, () => written);
    return out.replace(/^<[^\s/>]+/u, (start) => start + written);
  }, tag);
}
