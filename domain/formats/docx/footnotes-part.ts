import { strToU8 } from "fflate";
import { lastInside } from "../xml/last-inside";
import { editedPart, openPart, type XmlPart } from "../zip/open-part";
import type { OpenPart, Package } from "./package";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What Word wants in every part of footnotes: the lines between the text and its notes. */
const LINES =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/** The footnotes of a document, as a part of their own. `uri`: what `w:` stands for in its text. */
export function footnotesXml(
  notes: string,
  uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
): string {
  return `${XML}<w:footnotes xmlns:w="${uri}">${LINES}${notes}</w:footnotes>`;
}

/**
 * The parts that change when a document gets its first footnotes: the new part, the relation of the
 * text to it, and its content type (ECMA-376, part 2). Nothing where the package says neither.
 */
export function newFootnotesPart({ zip, parts }: Package, notes: string): Map<string, Uint8Array> {
  const text = parts.find(({ root }) => root.name === "w:document");
  const types = openPart(zip, "[Content_Types].xml");
  if (!text || "unreadable" in types) return new Map();
  const isStrict = text.file.text.includes(STRICT);
  const folder = text.name.replace(/[^/]*$/u, "");
  const file = zip.entries.has(`${folder}footnotes.xml`) ? "added-footnotes.xml" : "footnotes.xml";
  const relation = `Relationship xmlns="${RELATIONS}" Id="enfaceFootnotes" Type="${isStrict ? STRICT : OFFICE}/relationships/footnotes" Target="${file}"`;
  const [relations, related] = relationsWith(text, zip, relation);
  const override = `Override xmlns="${TYPES}" PartName="/${folder}${file}" ContentType="${CONTENT_TYPE}"`;
  return new Map([
    ["[Content_Types].xml", withLast(types, override)],
    [relations, related],
    [`${folder}${file}`, strToU8(footnotesXml(notes, isStrict ? STRICT_WORD : undefined))],
  ]);
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument";
const STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";

function relationsWith(
  text: OpenPart,
  zip: Package["zip"],
  relation: string,
): [name: string, bytes: Uint8Array] {
  const name = text.name.replace(/([^/]*)$/u, "_rels/$1.rels");
  const part = openPart(zip, name);
  if (!("unreadable" in part)) return [name, withLast(part, relation)];
  const xml = `${XML}<Relationships xmlns="${RELATIONS}"><${relation}/></Relationships>`;
  return [name, strToU8(xml)];
}

function withLast(part: XmlPart, element: string): Uint8Array {
  const { file, root } = part;
  return editedPart(part, [lastInside(file.text, root, `<${element}/>`)]);
}
