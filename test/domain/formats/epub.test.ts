import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { epub } from "@/domain/formats/epub";
import { LIMITS, type Rendering } from "@/domain/formats/format";
import { fixture } from "./fixtures";
import { repacked } from "./repacked";

const readingOf = (file: Uint8Array) => {
  const reading = epub.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(JSON.stringify(reading));
  return reading;
};

/** The files of a book with one of its paragraphs, found by its text, rendered anew. */
function rendered(name: string, text: string, texts: Rendering, language = "ps") {
  const file = fixture("epub", name);
  const renderings = readingOf(file).paragraphs.map((one) =>
    plain(one.text) === text ? texts : undefined,
  );
  const files = unzipSync(epub.write(file, { language, renderings }));
  return (part: string) => strFromU8(files[part] ?? new Uint8Array());
}

describe("epub", () => {
  it("is read in the order of its spine, the contents last, whatever its files are called", () => {
    const { paragraphs, attribution, language } = readingOf(fixture("epub", "lamps.epub"));

    expect(paragraphs.map(({ kind, text }) => `${kind}: ${plain(text)}`)).toEqual([
      "string: The lamp lighters",
      "string: Two walks through a town at dusk.",
      "string: The first walk",
      "heading: The first walk",
      "body: At dusk\u00a0the lamps are lit, one by one1; nobody & nothing hurries.A second line.",
      "body: Between two bridges the river is dark.",
      "quotation: “Leave one for the ferryman.”",
      "list-item: oil",
      "list-item: a ladder",
      "string: A lamp at the corner",
      "caption: The corner of the market",
      "note: There were forty in all.",
      "string: The second walk",
      "heading: The second walk",
      "body: In the morning they are put out again.",
      "cell: lamp",
      "cell: hour <six>",
      "string: Contents",
      "heading: Contents",
      "list-item: The first walk",
      "list-item: The second walk",
    ]);
    expect(language).toBe("en");
    expect(attribution).toEqual({
      title: "The lamp lighters",
      author: "Nadia Karim, Omar Said",
      publication: "Hill Press",
      address: "https://example.org/lamps",
      date: "2026-03-01",
    });
  });

  it("turns its pages from the right for a right-to-left translation, in EPUB 3", () => {
    const part = rendered("lamps.epub", "oil", ["تېل"]);

    expect(part("OEBPS/book.opf")).toContain('<spine page-progression-direction="rtl">');
    expect(part("OEBPS/book.opf")).toContain("<dc:language>ps</dc:language>");
    expect(part("OEBPS/text/first.xhtml")).toMatch(
      /<html [^>]*dir="rtl"[^>]*lang="ps" xml:lang="ps">/u,
    );
    expect(part("OEBPS/text/second walk.xhtml")).toContain('lang="en" xml:lang="en"');
  });

  it("says the direction on each page of EPUB 2, whose spine has none", () => {
    const part = rendered("opinion.fa.epub", "نویسنده: نادیه کریم", ["By Nadia Karim"], "en");

    expect(part("OEBPS/book.opf")).not.toContain("page-progression-direction");
    expect(part("OEBPS/one.html")).toMatch(/<html [^>]*dir="ltr"/u);
  });

  it("stays XML: breaks are closed, comments and named characters stay", () => {
    const [text = ""] = readingOf(fixture("epub", "lamps.epub"))
      .paragraphs.map((one) => one.text)
      .filter((one) => plain(one).startsWith("Between"));
    const part = rendered("lamps.epub", plain(text), [`یو\nدوه & درې`]);

    expect(part("OEBPS/text/first.xhtml")).toContain("یو<br/>دوه &amp; درې</p>");
    expect(part("OEBPS/text/first.xhtml")).toContain("<em>dusk</em>&nbsp;the lamps");
  });

  it("reads a page that is not well-formed as browsers do, and says so", () => {
    const file = repacked(fixture("epub", "lamps.epub"), {
      "OEBPS/text/second walk.xhtml": "<html><body><p>One<br>two<p>Three</body></html>",
    });

    expect(readingOf(file)).toMatchObject({
      paragraphs: expect.arrayContaining([expect.objectContaining({ text: "Three" })]),
      problems: [{ kind: "malformed", place: expect.stringContaining("second walk.xhtml 1:") }],
    });
  });

  it("is refused when its pages are locked, and not when only its fonts are disguised", () => {
    const locked = (uri: string) =>
      repacked(fixture("epub", "lamps.epub"), {
        "META-INF/encryption.xml": `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:CipherData><e:CipherReference URI="${uri}"/></e:CipherData></e:EncryptedData></encryption>`,
      });

    expect(epub.read(locked("OEBPS/text/second%20walk.xhtml"), LIMITS)).toEqual({
      unreadable: "encrypted",
    });
    expect(readingOf(locked("OEBPS/font.otf")).problems).toEqual([]);
  });

  it("is refused when a page declares entities of its own", () => {
    const file = repacked(fixture("epub", "lamps.epub"), {
      "OEBPS/text/first.xhtml":
        '<!DOCTYPE html [<!ENTITY a "ha">]><html><body><p>&a;</p></body></html>',
    });

    expect(epub.read(file, LIMITS)).toEqual({
      unreadable: "broken",
      place: "OEBPS/text/first.xhtml DOCTYPE",
    });
  });

  it("is read no further than to where it has more texts than it may", () => {
    const file = repacked(fixture("epub", "lamps.epub"), {
      "OEBPS/text/second walk.xhtml": "<!DOCTYPE a [<!ENTITY a 'x'>]><a/>",
    });

    expect(epub.read(file, { ...LIMITS, paragraphs: 2 })).toEqual({
      unreadable: "too-many-paragraphs",
    });
    expect(epub.read(file, LIMITS)).toMatchObject({ unreadable: "broken" });
  });
});
