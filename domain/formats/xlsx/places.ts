import { plain } from "../../codes/code";
import type { Paragraph, Problem } from "../format";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf, textInside } from "../xml/xml-text";
import type { XmlPart } from "../zip/open-part";
import type { Sheet, Workbook } from "./package";
import { type Coded, codedCell } from "./text";

/** A text of the workbook: a shared string (read where it first stands) or one inside its cell. */
export type Place = {
  readonly paragraph: Paragraph;
  readonly part: XmlPart;
  readonly element: XmlElement;
  readonly coded: Coded;
  /** All sheets that show it. */
  readonly sheets: Set<Sheet>;
};

export function placesIn(workbook: Workbook): { places: Place[]; problems: Problem[] } {
  const strings = elementsOf(workbook.shared?.root).filter(({ name }) => name === "si");
  const kept = new Set(workbook.sheets.flatMap((sheet) => keptStrings(sheet, strings)));
  const known = new Map<XmlElement, Place>();
  const places: Place[] = [];
  const problems: Problem[] = [...kept].flatMap((string) =>
    string ? [{ kind: "unsupported" as const, place: "table", quote: textInside(string) }] : [],
  );
  for (const sheet of workbook.sheets) for (const cell of cellsOf(sheet)) meet(cell, sheet);
  const drawn = workbook.drawn.map(({ name, text }) => ({
    kind: "unsupported" as const,
    place: name,
    quote: text.slice(0, 200),
  }));
  return { places, problems: [...problems, ...drawn] };

  function meet(cell: XmlElement, sheet: Sheet): void {
    const found = textOf(cell, sheet, { strings, shared: workbook.shared });
    if (!found || kept.has(found.element)) return;
    const before = known.get(found.element);
    if (before) before.sheets.add(sheet);
    else place(cell, sheet, found);
  }

  function place(cell: XmlElement, sheet: Sheet, { part, element }: Found): void {
    const coded = codedCell(part.file.text, element);
    if (!/\p{L}/u.test(plain(coded.text))) return;
    const key = `${sheet.name}!${cell.attributes.r ?? ""}`;
    if (coded.isFull) {
      problems.push({ kind: "unsupported", place: key, quote: plain(coded.text).slice(0, 200) });
      return;
    }
    const paragraph: Paragraph = { kind: "cell", key, text: coded.text, codes: coded.codes };
    const made = { paragraph, part, element, coded, sheets: new Set([sheet]) };
    known.set(element, made);
    places.push(made);
  }
}

type Found = { readonly part: XmlPart; readonly element: XmlElement };
type Strings = { readonly strings: readonly XmlElement[]; readonly shared: XmlPart | undefined };

/** The text of a cell. Numbers, and what a formula gave, are none. */
function textOf(cell: XmlElement, sheet: Sheet, { strings, shared }: Strings): Found | undefined {
  const { t: type } = cell.attributes;
  if (childNamed(cell, "f")) return undefined;
  if (type === "inlineStr") {
    const element = childNamed(cell, "is");
    return element && { part: sheet.part, element };
  }
  const element = type === "s" ? strings[indexIn(cell)] : undefined;
  return element && shared && { part: shared, element };
}

function indexIn(cell: XmlElement): number {
  const value = childNamed(cell, "v");
  return value ? Number(textInside(value)) : -1;
}

function cellsOf({ part }: Sheet): XmlElement[] {
  return elementsOf(childNamed(part.root, "sheetData")).flatMap(elementsOf);
}

/** Strings that name the columns of a table stay: formulas call the columns by them. */
function keptStrings(sheet: Sheet, strings: readonly XmlElement[]) {
  if (sheet.headings.size === 0) return [];
  return cellsOf(sheet)
    .filter(({ attributes }) => sheet.headings.has(attributes.r ?? ""))
    .flatMap((cell) => childNamed(cell, "is") ?? strings[indexIn(cell)] ?? []);
}
