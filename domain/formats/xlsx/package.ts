import type { Limits, Unreadable } from "../format";
import type { Prefixes } from "../xml/names";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf, named, textInside } from "../xml/xml-text";
import { contentTypes } from "../zip/content-types";
import { openPart, optionalPart, type XmlPart } from "../zip/open-part";
import { readZip, type Zip } from "../zip/read-zip";

const OFFICE = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

const PREFIXES: Prefixes = {
  [`${OFFICE}/spreadsheetml/2006/main`]: "",
  [`${STRICT}/spreadsheetml/main`]: "",
  [`${OFFICE}/officeDocument/2006/relationships`]: "r",
  [`${STRICT}/officeDocument/relationships`]: "r",
  [`${OFFICE}/drawingml/2006/main`]: "a",
  [`${STRICT}/drawingml/main`]: "a",
};

export type Sheet = {
  readonly name: string;
  readonly part: XmlPart;
  /** Cells that name the columns of a table: formulas go by their words. */
  readonly headings: ReadonlySet<string>;
};

export type Workbook = {
  readonly zip: Zip;
  readonly sheets: readonly Sheet[];
  readonly shared: XmlPart | undefined;
  /** Parts with text in drawings and charts, and what they say. */
  readonly drawn: readonly { readonly name: string; readonly text: string }[];
  readonly title: string;
};

export function openWorkbook(file: Uint8Array, limits: Limits): Workbook | Unreadable {
  const zip = readZip(file, limits);
  if ("unreadable" in zip) return zip;
  const types = contentTypes(zip);
  if ("unreadable" in types) return types;
  const nameOf = (type: RegExp) => types.find((one) => type.test(one.type))?.name;
  const main = nameOf(/\.(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/u);
  if (main === undefined) return { unreadable: "wrong-format" };
  const workbook = openPart(zip, main, PREFIXES);
  if ("unreadable" in workbook) return workbook;
  const strings = nameOf(/\.sharedStrings\+xml$/u);
  const shared = strings === undefined ? undefined : openPart(zip, strings, PREFIXES);
  if (shared && "unreadable" in shared) return shared;
  const sheets = sheetsOf(zip, workbook);
  if ("unreadable" in sheets) return sheets;
  const core = optionalPart(zip, nameOf(/core-properties\+xml$/u))?.root;
  const title = elementsOf(core).find(({ name }) => name === "dc:title");
  const pictures = types.filter(({ type }) => /drawing\+xml$|\.chart\+xml$/u.test(type));
  return {
    zip,
    sheets,
    shared,
    drawn: pictures.flatMap(({ name }) => drawnIn(zip, name)),
    title: title ? textInside(title).trim() : "",
  };
}

function sheetsOf(zip: Zip, workbook: XmlPart): Sheet[] | Unreadable {
  const targets = relations(zip, workbook.name);
  const sheets: Sheet[] = [];
  for (const { attributes } of elementsOf(childNamed(workbook.root, "sheets"))) {
    const target = targets.get(attributes["r:id"] ?? "");
    if (!target || !/worksheet$/u.test(target.type)) continue;
    const part = openPart(zip, target.name, PREFIXES);
    if ("unreadable" in part) return part;
    sheets.push({ name: attributes.name ?? "", part, headings: headingsOf(zip, part) });
  }
  return sheets;
}

type Relation = { readonly name: string; readonly type: string };

function relations(zip: Zip, name: string): Map<string, Relation> {
  const [, folder = "", base = ""] = /^(.*\/)?([^/]*)$/u.exec(name) ?? [];
  const root = optionalPart(zip, `${folder}_rels/${base}.rels`)?.root;
  return new Map(
    elementsOf(root).map(({ attributes }) => [
      attributes.Id ?? "",
      { name: resolved(folder, attributes.Target ?? ""), type: attributes.Type ?? "" },
    ]),
  );
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split("/"))
    if (part === "..") parts.pop();
    else parts.push(part);
  return parts.join("/");
}

function headingsOf(zip: Zip, sheet: XmlPart): Set<string> {
  const tables = [...relations(zip, sheet.name).values()].filter(({ type }) =>
    /table$/u.test(type),
  );
  const roots = tables.flatMap(({ name }) => optionalPart(zip, name, PREFIXES)?.root ?? []);
  return new Set(roots.flatMap(headingCells));
}

/** The first row of a table, unless it has none of headings. */
function headingCells({ attributes }: XmlElement): string[] {
  const [, first = "", row = "", last = ""] =
    /^([A-Z]+)(\d+):([A-Z]+)\d+$/u.exec(attributes.ref ?? "") ?? [];
  if (first === "" || attributes.headerRowCount === "0") return [];
  const [from, to] = [columnNumber(first), Math.min(columnNumber(last), MOST_COLUMNS)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => columnName(from + at) + row);
}

const MOST_COLUMNS = 16_384;

function columnNumber(name: string): number {
  return Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnName(number: number): string {
  let [rest, name] = [number, ""];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function drawnIn(zip: Zip, name: string) {
  const root = optionalPart(zip, name, PREFIXES)?.root;
  const text = root ? Array.from(named(root, "a:t"), textInside).join(" ").trim() : "";
  return /\p{L}/u.test(text) ? [{ name, text }] : [];
}
