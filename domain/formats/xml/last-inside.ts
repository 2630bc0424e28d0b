import type { Edit } from "../splice";
import type { XmlElement } from "./tree";

/** Puts markup behind everything else inside an element. */
export function lastInside(source: string, element: XmlElement, xml: string): Edit {
  const { start, end, closeStart } = element;
  if (closeStart < end) return { start: closeStart, end: closeStart, text: () => xml };
  const tag = source.slice(start, end);
  const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? element.name;
  return { start, end, text: () => `${tag.replace(/\s*\/>$/u, ">")}${xml}</${name}>` };
}
