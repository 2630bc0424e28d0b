import { mended } from "../../codes/mend";
import { directionOf } from "../../languages/direction";
import type { Format, Rendering } from "../format";
import { held, heldCodes } from "../held-codes";
import type { Edit } from "../splice";
import { isUntouched } from "../text-format";
import { tagWith } from "../xml/tag-with";
import { childNamed, elementsOf } from "../xml/xml-text";
import { editedPart, type XmlPart } from "../zip/open-part";
import { writeZip } from "../zip/write-zip";
import { openWorkbook, type Sheet } from "./package";
import { type Place, placesIn } from "./places";
import { cellXml } from "./text";

/** Workbooks: the texts in their cells. Figures, formulas, names and macros stay as they are. */
export const xlsx = {
  id: "xlsx",
  extensions: [".xlsx", ".xlsm", ".xltx"],
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  read(file, limits) {
    const workbook = openWorkbook(file, limits);
    if ("unreadable" in workbook) return workbook;
    const { places, problems } = placesIn(workbook);
    if (places.length > limits.paragraphs) return { unreadable: "too-many-paragraphs" };
    if (places.length === 0) return { unreadable: "empty" };
    return {
      paragraphs: places.map(({ paragraph }) => paragraph),
      attribution: workbook.title === "" ? {} : { title: workbook.title },
      problems,
    };
  },
  write(original, { language, renderings }) {
    if (renderings.every(isUntouched)) return original;
    const workbook = openWorkbook(original, { paragraphs: Infinity, bytes: Infinity });
    if ("unreadable" in workbook) return original;
    const { places } = placesIn(workbook);
    const changed = places.filter((_, at) => renderings[at] !== undefined);
    const sheets = [...new Set(changed.flatMap((place) => [...place.sheets]))];
    const edits = byPart([
      ...cellEdits(places, renderings),
      ...sheets.flatMap((sheet) => viewEdits(sheet, language)),
    ]);
    const parts = [...edits].map(([part, own]) => [part.name, editedPart(part, own)] as const);
    return writeZip(workbook.zip, new Map(parts));
  },
} as const satisfies Format;

type PartEdit = { readonly part: XmlPart; readonly edit: Edit };

function byPart(edits: readonly PartEdit[]): Map<XmlPart, Edit[]> {
  const parts = new Map<XmlPart, Edit[]>();
  for (const { part, edit } of edits) {
    const own = parts.get(part);
    if (own) own.push(edit);
    else parts.set(part, [edit]);
  }
  return parts;
}

function cellEdits(places: readonly Place[], renderings: readonly Rendering[]): PartEdit[] {
  const paragraphs = places.map(({ paragraph }) => paragraph);
  const marks = places.map(({ coded }) => coded.marks);
  return places.flatMap(({ part, element, coded }, at) => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    const [pieces = []] = mended([texts.join("\n")], heldCodes(paragraphs, renderings, at));
    const prefix = prefixOf(part);
    const xml = cellXml(pieces, coded, { marks: held(marks, renderings, at), prefix });
    const edit: Edit = { start: element.openEnd, end: element.closeStart, text: () => xml };
    return [{ part, edit }];
  });
}

/** What the file calls the namespace of workbooks, colon included; mostly nothing. */
function prefixOf({ file, root }: XmlPart): string {
  return /^<([\w.-]+:)/u.exec(file.text.slice(root.start, root.openEnd))?.[1] ?? "";
}

/** A sheet runs the way its language does. */
function viewEdits({ part }: Sheet, language: string): PartEdit[] {
  const { root, file } = part;
  const isRtl = directionOf(language) === "rtl";
  const views = elementsOf(childNamed(root, "sheetViews"));
  const set = { rightToLeft: isRtl ? "1" : undefined };
  if (views.length > 0)
    return views.map((view) => {
      const text = () => tagWith(file.text, view, set);
      return { part, edit: { start: view.start, end: view.openEnd, text } };
    });
  const next = elementsOf(root).find(({ name }) => name !== "sheetPr" && name !== "dimension");
  if (!isRtl || !next) return [];
  const p = prefixOf(part);
  const xml = `<${p}sheetViews><${p}sheetView rightToLeft="1" workbookViewId="0"/></${p}sheetViews>`;
  return [{ part, edit: { start: next.start, end: next.start, text: () => xml } }];
}
