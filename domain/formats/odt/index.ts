import { attributed } from "../attribution";
import type { Format, Limits, Problem, Unreadable, Writing } from "../format";
import type { Edit } from "../splice";
import { isUntouched } from "../text-format";
import { writingOfPart } from "../writing-of-part";
import type { XmlElement } from "../xml/tree";
import { textInside } from "../xml/xml-text";
import { editedPart, openPart, optionalPart, type XmlPart } from "../zip/open-part";
import { readZip, unzipped, type Zip } from "../zip/read-zip";
import { writeZip } from "../zip/write-zip";
import { tableEdits, twinEdits, Wardrobe } from "./dress";
import { partEdits } from "./edits";
import { PREFIXES } from "./names";
import { withNotes } from "./notes";
import { type Place, placesIn } from "./places";
import { firstNamed, type Styles, stylesIn } from "./styles";

/** OpenDocument texts: the text, its notes and boxes, and then headers and footers. */
export const odt = {
  id: "odt",
  extensions: [".odt", ".ott"],
  mediaType: "application/vnd.oasis.opendocument.text",
  hasNotes: true,
  read(file, limits) {
    const open = openPackage(file, limits);
    if ("unreadable" in open) return open;
    const paragraphs = open.pages.flatMap(({ places }) => places.map(({ paragraph }) => paragraph));
    if (paragraphs.length > limits.paragraphs) return { unreadable: "too-many-paragraphs" };
    if (paragraphs.length === 0) return { unreadable: "empty" };
    const said = attributed(paragraphs);
    const title = said.attribution.title ?? open.title;
    return {
      paragraphs: said.paragraphs,
      attribution: { ...said.attribution, ...(title ? { title } : {}) },
      problems: open.pages.flatMap(({ problems }) => problems),
    };
  },
  write(original, writing) {
    if (writing.renderings.every(isUntouched)) return original;
    const open = openPackage(original, { paragraphs: Infinity, bytes: Infinity });
    if ("unreadable" in open) return original;
    const changed = new Map<string, Uint8Array>();
    let from = 0;
    for (const page of open.pages) {
      const own = writingOfPart(writing, from, page.places.length);
      from += page.places.length;
      if (own.renderings.every(isUntouched)) continue;
      changed.set(page.part.name, editedPart(page.part, editsOf(page, own)));
    }
    return writeZip(open.zip, changed);
  },
} as const satisfies Format;

type PageOfPart = {
  readonly part: XmlPart;
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
  readonly styles: { readonly paragraph: Styles; readonly text: Styles; readonly table: Styles };
};

type Package = {
  readonly zip: Zip;
  readonly pages: readonly PageOfPart[];
  readonly title: string | undefined;
};

function openPackage(file: Uint8Array, limits: Limits): Package | Unreadable {
  const zip = readZip(file, limits);
  if ("unreadable" in zip) return zip;
  const type = new TextDecoder().decode(unzipped(zip, "mimetype"));
  if (
    !zip.entries.has("content.xml") ||
    !/opendocument\.text(?:-template)?\s*$/u.test(type || MISSING)
  )
    return { unreadable: "wrong-format" };
  const manifest = optionalPart(zip, "META-INF/manifest.xml", PREFIXES)?.root;
  if (firstNamed(manifest, "manifest:encryption-data")) return { unreadable: "encrypted" };
  const content = openPart(zip, "content.xml", PREFIXES);
  if ("unreadable" in content) return content;
  const styles = optionalPart(zip, "styles.xml", PREFIXES);
  const meta = optionalPart(zip, "meta.xml", PREFIXES)?.root;
  const title = firstNamed(meta, "dc:title");
  return {
    zip,
    pages: [
      pageOf(content, firstNamed(content.root, "office:body"), [styles?.root, content.root]),
      ...(styles
        ? [pageOf(styles, firstNamed(styles.root, "office:master-styles"), [styles.root])]
        : []),
    ],
    title: title && (textInside(title).trim() || undefined),
  };
}

/** A text without a `mimetype` is taken at its word: some programs leave it out. */
const MISSING = "opendocument.text";

function pageOf(
  part: XmlPart,
  holder: XmlElement | undefined,
  roots: readonly (XmlElement | undefined)[],
): PageOfPart {
  const styles = {
    paragraph: stylesIn(roots, "paragraph"),
    text: stylesIn(roots, "text"),
    table: stylesIn([part.root], "table"),
  };
  const { places, problems } = holder
    ? placesIn({ name: part.name, source: part.file.text, styles }, holder)
    : { places: [], problems: [] };
  return { part, places, problems, styles };
}

function editsOf({ part, places, styles }: PageOfPart, writing: Writing): Edit[] {
  const { language } = writing;
  const { renderings, notes } = withNotes(part.root, places, writing);
  const source = part.file.text;
  const changed = places.filter((_, at) => renderings[at]).map(({ element }) => element);
  const wardrobe = new Wardrobe(source, styles.paragraph, language);
  for (const { attributes } of changed) wardrobe.dressed(attributes["text:style-name"]);
  const dressed = (name: string | undefined) => wardrobe.dressed(name);
  const marks = notes.map((texts) => texts.map((one) => one.map((note) => note(dressed)).join("")));
  return [
    ...partEdits({ source, places, dressed, marks }, renderings),
    ...wardrobe.edits(part.root),
    ...twinEdits(source, styles.text, part.root),
    ...tableEdits(source, { tables: styles.table, changed }, language),
  ];
}
