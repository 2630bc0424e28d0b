import type { XmlElement } from "../xml/tree";
import { elementsOf } from "../xml/xml-text";

/** One property and its XML, as it stands in the file or as we write it. */
export type Property = { readonly name: string; readonly xml: string };

export function propertiesOf(source: string, holder: XmlElement | undefined): Property[] {
  return elementsOf(holder).map(({ name, start, end }) => ({
    name,
    xml: ownPrefix(source.slice(start, end)),
  }));
}

/** The same XML with `w:` for whatever the file calls the namespace of its text. */
function ownPrefix(xml: string): string {
  const prefix = /^<([\w.-]+):/u.exec(xml)?.[1] ?? "w";
  return prefix === "w" ? xml : xml.replace(new RegExp(`(</?| )${prefix}:`, "gu"), "$1w:");
}

/** The properties with some of them set (or, where `undefined`, taken out), in the order of the schema. */
export function withProperties(
  properties: readonly Property[],
  set: Readonly<Record<string, string | undefined>>,
  order: readonly string[],
): Property[] {
  const kept = properties.filter(({ name }) => !(name in set));
  const added = Object.entries(set).flatMap(([name, xml]) =>
    xml === undefined ? [] : [{ name, xml }],
  );
  const rank = ({ name }: Property) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...kept, ...added].toSorted((one, two) => rank(one) - rank(two));
}

export function xmlOf(properties: readonly Property[]): string {
  return properties.map(({ xml }) => xml).join("");
}

export function has(properties: readonly Property[], name: string): boolean {
  const found = properties.find((property) => property.name === name);
  return found !== undefined && !/\bval="(?:0|false|off)"/u.test(found.xml);
}
