import { directionOf } from "../../languages/direction";
import type { Decoded } from "../decoded";
import { edited } from "../edited";
import { decoded } from "../encoding";
import type { Format, Limits, Paragraph, Problem, Unreadable, Writing } from "../format";
import { parsedPage } from "../html/page";
import { pageTree } from "../html/page-tree";
import { xhtmlTree } from "../html/xhtml-tree";
import type { Edit } from "../splice";
import { isUntouched, type Parsed } from "../text-format";
import { writingOfPart } from "../writing-of-part";
import { tagWith } from "../xml/tag-with";
import { childNamed, named, textInside, xmlEscaped } from "../xml/xml-text";
import type { XmlPart } from "../zip/open-part";
import { unzipped, type Zip } from "../zip/read-zip";
import { writeZip } from "../zip/write-zip";
import { type Label, labelEdits, labelOf } from "./labels";
import { attributionOf, type Book, metadataOf, openBook } from "./package";

/** Books, EPUB 2 and 3: their titles, their pages in reading order, their contents. */
export const epub = {
  id: "epub",
  extensions: [".epub"],
  mediaType: "application/epub+zip",
  hasNotes: true,
  read(file, limits) {
    const sections = sectionsOf(file, limits);
    if ("unreadable" in sections) return sections;
    const { book, parts } = sections;
    const paragraphs = parts.flatMap((part) => part.paragraphs);
    if (paragraphs.length > limits.paragraphs) return { unreadable: "too-many-paragraphs" };
    if (paragraphs.length === 0) return { unreadable: "empty" };
    const found = parts.find(({ attribution }) => attribution?.author)?.attribution;
    const language = metadataOf(book.opf, "language").map(textInside)[0]?.trim();
    return {
      paragraphs,
      attribution: { ...found, ...attributionOf(book.opf) },
      ...(language ? { language } : {}),
      problems: parts.flatMap(({ problems = [] }) => problems),
    };
  },
  write(original, writing) {
    if (writing.renderings.every(isUntouched)) return original;
    const sections = sectionsOf(original, { paragraphs: Infinity, bytes: Infinity });
    if ("unreadable" in sections) return original;
    const changed = new Map<string, Uint8Array>();
    let from = 0;
    for (const { name, file, paragraphs, edits, isAlways } of sections.parts) {
      const own = writingOfPart(writing, from, paragraphs.length);
      from += paragraphs.length;
      if (own.renderings.every(isUntouched) && !isAlways) continue;
      changed.set(name, edited(file, edits(own)));
    }
    return writeZip(sections.book.zip, changed);
  },
} as const satisfies Format;

/** One file of the book that holds text. */
type Section = Pick<Parsed, "paragraphs" | "edits"> &
  Partial<Pick<Parsed, "attribution" | "problems">> & {
    readonly name: string;
    readonly file: Decoded;
    /** It says the language of the book, whichever page was translated. */
    readonly isAlways?: boolean;
  };

function sectionsOf(
  file: Uint8Array,
  limits: Limits,
): { book: Book; parts: Section[] } | Unreadable {
  const book = openBook(file, limits);
  if ("unreadable" in book) return book;
  const pages: Section[] = [];
  let count = 0;
  for (const name of book.pages) {
    const page = pageOf(book.zip, name);
    if ("unreadable" in page) return page;
    pages.push(page);
    count += page.paragraphs.length;
    if (count > limits.paragraphs) return { unreadable: "too-many-paragraphs" };
  }
  return { book, parts: [aboutBook(book.opf), ...pages, ...contentsOf(book.ncx)] };
}

function pageOf(zip: Zip, name: string): Section | Unreadable {
  const bytes = unzipped(zip, name);
  if (!bytes) return { unreadable: "broken", place: name };
  const file = decoded(bytes);
  const { text } = file;
  const tree = xhtmlTree(text);
  const isXml = !("unreadable" in tree);
  if (!isXml && (tree.unreadable !== "broken" || tree.place === "DOCTYPE"))
    return { ...tree, place: `${name} ${tree.place ?? ""}`.trim() };
  const page = parsedPage(text, isXml ? tree : pageTree(text), { isXml });
  if ("unreadable" in page) return { ...page, place: name };
  // What is not well-formed is read as browsers read it, and said.
  const odd: Problem[] = isXml ? [] : [{ kind: "malformed", place: `${name} ${tree.place ?? ""}` }];
  const problems = page.problems.map((one) => ({ ...one, place: `${name} ${one.place}` }));
  return {
    ...page,
    name,
    file,
    problems: [...odd, ...problems],
  };
}

/** Title and description; writing them sets the language of the book and the way its pages turn. */
function aboutBook(opf: XmlPart): Section {
  const labels = ["title", "description"].flatMap((name) =>
    metadataOf(opf, name).flatMap((element) => labelOf(element, name)),
  );
  return {
    ...labelled(opf, labels),
    isAlways: true,
    edits: (writing) => bookEdits(opf, labels, writing),
  };
}

function bookEdits(opf: XmlPart, labels: readonly Label[], writing: Writing): Edit[] {
  const { language } = writing;
  const source = opf.file.text;
  const spine = childNamed(opf.root, "spine");
  const turns = spine?.attributes["page-progression-direction"];
  const way = directionOf(language);
  const isEpub3 = /^3/u.test(opf.root.attributes.version ?? "");
  const isSaid = isEpub3 && way !== (turns ?? "ltr");
  const languages = metadataOf(opf, "language").slice(0, 1);
  return [
    ...labelEdits(labels, writing),
    ...languages.map(({ openEnd, closeStart }) => ({
      start: openEnd,
      end: closeStart,
      text: () => xmlEscaped(language),
    })),
    ...(spine && isSaid
      ? [
          {
            start: spine.start,
            end: spine.openEnd,
            text: () => tagWith(source, spine, { "page-progression-direction": way }),
          },
        ]
      : []),
  ];
}

/** The contents as EPUB 2 has them. Readers of EPUB 3 go by a page. */
function contentsOf(ncx: XmlPart | undefined): Section[] {
  if (!ncx) return [];
  const labels = Array.from(named(ncx.root, "text"), (element) => labelOf(element, "contents"));
  return [labelled(ncx, labels.flat())];
}

function labelled(part: XmlPart, labels: readonly Label[]): Section {
  const { name, file } = part;
  const paragraphs: Paragraph[] = labels.map(({ paragraph }) => paragraph);
  return {
    name,
    file,
    paragraphs,
    edits: (writing) => labelEdits(labels, writing),
  };
}
