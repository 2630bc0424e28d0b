import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { docx } from "@/domain/formats/docx";
import { LIMITS, type Rendering } from "@/domain/formats/format";
import { fixture, fixturesOf } from "./fixtures";

const paragraphsOf = (file: Uint8Array) => {
  const reading = docx.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading.paragraphs;
};
const partOf = (file: Uint8Array, name: string) =>
  strFromU8(unzipSync(file)[name] ?? new Uint8Array());

/** A file with one of its paragraphs, found by its text, rendered anew. */
function rendered(name: string, text: string, texts: Rendering, language = "ps"): Uint8Array {
  const file = fixture("docx", name);
  const renderings = paragraphsOf(file).map((one) =>
    plain(one.text) === text ? texts : undefined,
  );
  return docx.write(file, { language, renderings });
}

describe("docx", () => {
  it.each(fixturesOf("docx"))(
    "holds in %s what an independent reader finds again",
    async (name) => {
      const file = fixture("docx", name);
      const paragraphs = paragraphsOf(file);
      const renderings = paragraphs.map(({ text }, at) => [`${text} ⟦${at}⟧`]);

      const written = docx.write(file, { language: "ur", renderings });
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(written) });

      const shown = paragraphs.flatMap(({ kind }, at) => (kind === "caption" ? [] : [`⟦${at}⟧`]));
      for (const mark of shown) expect(value.split(mark)).toHaveLength(2);
    },
  );

  it("keeps every other part and the macros to the byte", () => {
    const before = unzipSync(fixture("docx", "rich.docx"));

    const after = unzipSync(rendered("rich.docx", "The last paragraph.", ["پای."]));

    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (part) =>
        strFromU8(before[part] ?? new Uint8Array()) !== strFromU8(after[part] ?? new Uint8Array()),
    );
    expect(changed).toEqual(["word/document.xml"]);
  });

  it("sets a right-to-left translation right to left, in its tables too", () => {
    const body = partOf(rendered("rich.docx", "Cell A & B <ok>", ["خانه"]), "word/document.xml");

    expect(body).toContain('<w:tblPr><w:bidiVisual/><w:tblW w:w="0" w:type="auto"/></w:tblPr>');
    expect(body).toContain(
      '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ps"/></w:rPr><w:t xml:space="preserve">خانه</w:t></w:r></w:p>',
    );
  });

  it("gives bold and size to the letters of the complex script", () => {
    const body = partOf(
      rendered("other-prefix.docx", "Plain title", ["سرلیک"]),
      "word/document.xml",
    );

    expect(body).toContain("<w:b/><w:bCs/><w:rtl/>");
    expect(body).toMatch(/^<\?xml[^>]*>\s*<x:document xmlns:w="/u);
  });

  it("turns a right-to-left document around for a left-to-right translation", () => {
    const file = fixture("docx", "opinion.ps.docx");
    const renderings = paragraphsOf(file).map(({ text }) => [`A ${text}`]);

    const body = partOf(docx.write(file, { language: "en", renderings }), "word/document.xml");

    expect(body).not.toMatch(/<w:(?:bidi|rtl|bidiVisual)\/>/u);
    expect(body).toContain('<w:jc w:val="center"/>');
  });

  it("puts links, notes and formatting back in another order", async () => {
    const text = "The quick brown fox jumps over the lazy dog.";
    const coded = paragraphsOf(fixture("docx", "made.docx"))[1]?.text ?? "";
    const [quick, fox, link, note] = [
      /\u{f0001}.*\u{f4001}/u,
      /\u{f0002}.*\u{f4002}/u,
      /\u{f0003}.*\u{f4003}/u,
      /\u{f8004}/u,
    ].map((pattern) => pattern.exec(coded)?.[0] ?? "");

    const written = rendered("made.docx", text, [`${link} und ${fox} ${note}${quick}`], "de");
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(written) });

    expect(value).toMatch(
      /<p><a href="https:\/\/example\.org">the lazy dog<\/a> und <em>fox<\/em> <sup>.*<\/sup><strong>quick<\/strong><\/p>/u,
    );
  });

  it("writes a text box in both of the places it stands in", () => {
    const body = partOf(
      rendered("rich.docx", "Text in a box, once.", ["یو ځل"]),
      "word/document.xml",
    );

    expect(body.split("یو ځل")).toHaveLength(3);
    expect(body).not.toContain("Text in a box");
  });

  it("keeps bookmarks and comments of a translated paragraph", () => {
    const body = partOf(
      rendered("rich.docx", "A bookmark and a comment stand here.", ["متن"]),
      "word/document.xml",
    );

    for (const mark of [
      "bookmarkStart",
      "bookmarkEnd",
      "commentRangeStart",
      "commentRangeEnd",
      "commentReference",
    ])
      expect(body.split(`<w:${mark} `)).toHaveLength(2);
  });

  it("says that it read tracked changes as accepted", () => {
    const reading = docx.read(fixture("docx", "tracked.docx"), LIMITS);

    expect(reading).toMatchObject({
      paragraphs: [{ text: "The fair opens on Saturday at nine." }, { text: "A new paragraph." }],
      problems: [{ kind: "tracked-changes" }, { kind: "tracked-changes" }],
    });
  });

  it("keeps the end of a section when its last paragraph is left out", () => {
    const body = partOf(rendered("rich.docx", "Endnote here.", []), "word/document.xml");

    expect(body.match(/<w:sectPr>/gu)).toHaveLength(2);
  });
});
