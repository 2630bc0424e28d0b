import type { Attribution, Limits, Unreadable } from "../format";
import type { Prefixes } from "../xml/names";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf, named, textInside } from "../xml/xml-text";
import { openPart, optionalPart, type XmlPart } from "../zip/open-part";
import { readZip, type Zip } from "../zip/read-zip";

const PREFIXES: Prefixes = {
  "urn:oasis:names:tc:opendocument:xmlns:container": "",
  "http://www.idpf.org/2007/opf": "",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.daisy.org/z3986/2005/ncx/": "",
  "http://www.w3.org/2001/04/xmlenc#": "enc",
};

export type Book = {
  readonly zip: Zip;
  readonly opf: XmlPart;
  /** The XHTML pages by their names in the archive: in reading order, the contents last. */
  readonly pages: readonly string[];
  readonly ncx: XmlPart | undefined;
};

export function openBook(file: Uint8Array, limits: Limits): Book | Unreadable {
  const zip = readZip(file, limits);
  if ("unreadable" in zip) return zip;
  const container = optionalPart(zip, "META-INF/container.xml", PREFIXES)?.root;
  const rootFile = container && named(container, "rootfile").next().value;
  if (!rootFile) return { unreadable: "wrong-format" };
  const opf = openPart(zip, rootFile.attributes["full-path"] ?? "", PREFIXES);
  if ("unreadable" in opf) return opf;
  const items = itemsIn(opf);
  const spine = childNamed(opf.root, "spine");
  const inOrder = elementsOf(spine).flatMap(
    ({ attributes }) => items.get(attributes.idref ?? "") ?? [],
  );
  const contents = [...items.values()].filter(({ properties }) => /\bnav\b/u.test(properties));
  const all = [...inOrder, ...contents].filter(({ type }) => PAGE.test(type));
  const pages = [...new Set(all.map(({ name }) => name))];
  const locked = encrypted(zip);
  if (pages.some((name) => locked.has(name))) return { unreadable: "encrypted" };
  const ncx = [...items.values()].find(({ type }) => type === "application/x-dtbncx+xml");
  return { zip, opf, pages, ncx: optionalPart(zip, ncx?.name, PREFIXES) };
}

const PAGE = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/u;

type Item = { readonly name: string; readonly type: string; readonly properties: string };

function itemsIn({ name, root }: XmlPart): Map<string, Item> {
  const folder = name.replace(/[^/]*$/u, "");
  return new Map(
    elementsOf(childNamed(root, "manifest")).map(({ attributes }) => [
      attributes.id ?? "",
      {
        name: pathOf(folder, attributes.href ?? ""),
        type: attributes["media-type"] ?? "",
        properties: attributes.properties ?? "",
      },
    ]),
  );
}

/** An address inside the archive: escapes read, `..` followed. */
function pathOf(folder: string, href: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${readable(href.replace(/#.*$/u, ""))}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function readable(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Fonts are often disguised, which harms nothing; pages only by those who sell them. */
function encrypted(zip: Zip): Set<string> {
  const root = optionalPart(zip, "META-INF/encryption.xml", PREFIXES)?.root;
  const references = root ? Array.from(named(root, "enc:CipherReference")) : [];
  return new Set(references.map(({ attributes }) => readable(attributes.URI ?? "")));
}

export function metadataOf({ root }: XmlPart, name: string): XmlElement[] {
  const holder = childNamed(root, "metadata");
  return holder ? Array.from(named(holder, `dc:${name}`)) : [];
}

/** Whose book it is, as it says itself. */
export function attributionOf(opf: XmlPart): Attribution {
  const said = (name: string) =>
    metadataOf(opf, name)
      .map((element) => textInside(element).replace(/\s+/gu, " ").trim())
      .filter((text) => text !== "");
  const address = [...said("source"), ...said("identifier")].find((one) => /^https?:/u.test(one));
  const fields: [keyof Attribution, string | undefined][] = [
    ["title", said("title")[0]],
    ["author", said("creator").join(", ")],
    ["publication", said("publisher")[0]],
    ["address", address],
    ["date", said("date")[0]],
  ];
  return Object.fromEntries(fields.filter(([, value]) => value));
}
