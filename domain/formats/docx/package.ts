import type { Limits, ParagraphKind, Unreadable } from "../format";
import type { XmlElement } from "../xml/tree";
import { elementsOf, textInside } from "../xml/xml-text";
import { contentTypes } from "../zip/content-types";
import { openPart, optionalPart, type XmlPart } from "../zip/open-part";
import { readZip, type Zip } from "../zip/read-zip";
import { PREFIXES } from "./names";

/** One XML part of the package, read. */
export type OpenPart = XmlPart & { readonly kind?: ParagraphKind };

export type Package = {
  readonly zip: Zip;
  /** Those that hold text: the document first, then notes, headers and footers. */
  readonly parts: readonly OpenPart[];
  readonly styles: XmlElement | undefined;
  readonly title: string;
};

/** Documents, templates, and both with macros. */
const MAIN = /\b(?:document|template)(?:\.macroEnabled|\.macroEnabledTemplate)?\.main\+xml$/u;

const KINDS: readonly (readonly [type: RegExp, kind: ParagraphKind | undefined])[] = [
  [MAIN, undefined],
  [/\.footnotes\+xml$/u, "note"],
  [/\.endnotes\+xml$/u, "note"],
  [/\.header\+xml$/u, "caption"],
  [/\.footer\+xml$/u, "caption"],
];

export function openPackage(bytes: Uint8Array, limits: Limits): Package | Unreadable {
  const zip = readZip(bytes, limits);
  if ("unreadable" in zip) return zip;
  const types = contentTypes(zip);
  if ("unreadable" in types) return types;
  const texts = KINDS.flatMap(([type, kind]) => {
    const names = types.filter((one) => type.test(one.type)).map(({ name }) => name);
    return names.toSorted().map((name) => ({ name, kind }));
  });
  if (!types.some(({ type }) => MAIN.test(type))) return { unreadable: "wrong-format" };
  const parts: OpenPart[] = [];
  for (const { name, kind } of texts) {
    const part = openPart(zip, name, PREFIXES);
    if ("unreadable" in part) return part;
    parts.push(kind ? { ...part, kind } : part);
  }
  const rootOf = (ending: string) =>
    optionalPart(zip, types.find(({ type }) => type.endsWith(ending))?.name, PREFIXES)?.root;
  const styles = rootOf(".styles+xml");
  const core = rootOf("core-properties+xml");
  const title = elementsOf(core).find(({ name }) => name === "dc:title");
  return { zip, parts, styles, title: title ? textInside(title).trim() : "" };
}
