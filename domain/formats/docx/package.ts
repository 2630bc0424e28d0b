import type { Decoded } from "../decoded";
import { decoded } from "../encoding";
import type { Limits, ParagraphKind, Unreadable } from "../format";
import { isElement, readXml, type XmlElement } from "../xml/read-xml";
import { elementsOf, textInside } from "../xml/xml-text";
import { readZip, unzipped, type Zip } from "../zip/read-zip";
import { PREFIXES } from "./names";

/** One XML part of the package, read. */
export type OpenPart = {
  readonly name: string;
  readonly file: Decoded;
  readonly root: XmlElement;
  readonly kind?: ParagraphKind;
};

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
    const part = openPart(zip, name);
    if ("unreadable" in part) return part;
    parts.push(kind ? { ...part, kind } : part);
  }
  const styles = optional(zip, types.find(({ type }) => type.endsWith(".styles+xml"))?.name);
  const core = optional(zip, types.find(({ type }) => type.endsWith("core-properties+xml"))?.name);
  const title = elementsOf(core).find(({ name }) => name === "dc:title");
  return { zip, parts, styles, title: title ? textInside(title).trim() : "" };
}

type ContentType = { readonly name: string; readonly type: string };

function contentTypes(zip: Zip): ContentType[] | Unreadable {
  const part = openPart(zip, "[Content_Types].xml");
  if ("unreadable" in part)
    return zip.entries.has("[Content_Types].xml") ? part : { unreadable: "wrong-format" };
  return elementsOf(part.root)
    .filter(({ name }) => name === "Override")
    .map(({ attributes }) => ({
      name: (attributes.PartName ?? "").replace(/^\//u, ""),
      type: attributes.ContentType ?? "",
    }));
}

function openPart(zip: Zip, name: string): OpenPart | Unreadable {
  const bytes = unzipped(zip, name);
  if (!bytes) return { unreadable: "broken", place: name };
  const file = decoded(bytes);
  const root = readXml(file.text, PREFIXES);
  if ("unreadable" in root) return { ...root, place: `${name} ${root.place ?? ""}`.trim() };
  return { name, file, root };
}

/** A part without which the text can still be read. */
function optional(zip: Zip, name: string | undefined): XmlElement | undefined {
  const part = name === undefined ? undefined : openPart(zip, name);
  return part && !("unreadable" in part) && isElement(part.root) ? part.root : undefined;
}
