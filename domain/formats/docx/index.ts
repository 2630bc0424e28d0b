import { plain } from "../../codes/code";
import { attributed } from "../attribution";
import type { Format, Paragraph, Reading, Rendering, Writing } from "../format";
import type { Edit } from "../splice";
import { isUntouched } from "../text-format";
import { writingOfPart } from "../writing-of-part";
import { lastInside } from "../xml/last-inside";
import { editedPart } from "../zip/open-part";
import type { Zip } from "../zip/read-zip";
import { writeZip } from "../zip/write-zip";
import { AddedFootnotes, isFootnotes } from "./added-footnotes";
import { dressingFor } from "./direction";
import { type PartPage, partEdits } from "./edits";
import { newFootnotesPart } from "./footnotes-part";
import { type OpenPart, openPackage, type Package } from "./package";
import { type Place, placesIn } from "./places";
import { sectionEdits } from "./sections";
import { stylesIn } from "./styles";
import { tableEdits } from "./tables";

/** Word documents. Macros, comments and everything else that is no text stay as they are. */
export const docx = {
  id: "docx",
  extensions: [".docx", ".docm", ".dotx"],
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  hasNotes: true,
  read(file, limits) {
    const open = openPackage(file, limits);
    if ("unreadable" in open) return open;
    const pages = pagesOf(open);
    const paragraphs = pages.flatMap(({ places }) => places.map(({ paragraph }) => paragraph));
    if (paragraphs.length > limits.paragraphs) return { unreadable: "too-many-paragraphs" };
    if (paragraphs.length === 0) return { unreadable: "empty" };
    const said = attributed(withTitle(paragraphs, pages[0]?.places ?? []));
    const title = said.attribution.title ?? open.title;
    return {
      paragraphs: said.paragraphs,
      attribution: { ...said.attribution, ...(title ? { title } : {}) },
      problems: pages.flatMap(({ problems }) => problems),
    };
  },
  write(original, writing) {
    if (writing.renderings.every(isUntouched)) return original;
    const changed = changedParts(original, writing);
    return changed ? writeZip(changed.zip, changed.parts) : original;
  },
} as const satisfies Format;

type Changed = { readonly zip: Zip; readonly parts: ReadonlyMap<string, Uint8Array> };

/** What the parts are from now on. Packing begins when the trees of all of them are gone. */
function changedParts(original: Uint8Array, writing: Writing): Changed | undefined {
  const open = openPackage(original, { paragraphs: Infinity, bytes: Infinity });
  if ("unreadable" in open) return undefined;
  const dressing = dressingFor(writing.language, open.styles);
  const added = new AddedFootnotes(open, dressing);
  const changed = new Map<string, Uint8Array>();
  let from = 0;
  for (const { part, places } of pagesOf(open)) {
    const told = writingOfPart(writing, from, places.length);
    from += places.length;
    const { renderings: own, marks } = added.marked({ part, places }, told);
    const notes = isFootnotes(part) ? added.xml : "";
    const edits = editsOf({ part, places, dressing, marks }, own, notes);
    if (edits.length > 0) changed.set(part.name, editedPart(part, edits));
  }
  const isNew = added.xml !== "" && !open.parts.some(isFootnotes);
  const created = isNew ? newFootnotesPart(open, added.xml) : [];
  return { zip: open.zip, parts: new Map([...changed, ...created]) };
}

type Edited = Omit<PageOfPart, "problems"> & Pick<PartPage, "dressing" | "marks">;

/** `notes`: the footnotes that go behind those of the part. */
function editsOf(page: Edited, renderings: readonly Rendering[], notes: string): Edit[] {
  const { part, places, dressing } = page;
  if (renderings.every(isUntouched) && notes === "") return [];
  const source = part.file.text;
  const elements = places.filter((_, at) => renderings[at]).map(({ element }) => element);
  return [
    ...partEdits({ ...page, source }, renderings),
    ...tableEdits(source, elements, dressing),
    ...sectionEdits({ source, root: part.root, dressing }, elements),
    ...declaration(part),
    ...(notes === "" ? [] : [lastInside(source, part.root, notes)]),
  ];
}

type PageOfPart = {
  readonly part: OpenPart;
  readonly places: Place[];
  readonly problems: Reading["problems"];
};

function pagesOf({ parts, styles }: Package): PageOfPart[] {
  const known = stylesIn(styles);
  return parts.map((part) => {
    const { places, problems } = placesIn({ ...part, source: part.file.text }, known);
    return { part, places, problems };
  });
}

/** A document without headings: a short first line that is bold, large or centred is its title. */
function withTitle(
  paragraphs: readonly Paragraph[],
  places: readonly Place[],
): readonly Paragraph[] {
  const [first] = places;
  if (!first || paragraphs.some(({ kind }) => kind === "heading")) return paragraphs;
  const text = plain(first.paragraph.text);
  const isShort = text.length <= 120 && !/[.,;:،؛۔。]$/u.test(text) && paragraphs.length > 1;
  const properties = first.coded.base.map(({ name }) => name);
  const stands = properties.some((name) => name === "w:b" || name === "w:sz" || name === "w:bCs");
  const [paragraph, ...rest] = paragraphs;
  if (paragraph?.kind !== "body" || !isShort || !stands) return paragraphs;
  return [{ ...paragraph, kind: "heading", level: 1 }, ...rest];
}

/** What we write is called `w:`; a file that calls it otherwise learns the name. */
function declaration({ file, root }: OpenPart): Edit[] {
  const tag = file.text.slice(root.start, root.openEnd);
  if (tag.includes("xmlns:w=") || !root.name.startsWith("w:")) return [];
  const uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const at = root.start + (/^<[^\s/>]+/u.exec(tag)?.[0].length ?? 0);
  return [{ start: at, end: at, text: () => ` xmlns:w="${uri}"` }];
}
