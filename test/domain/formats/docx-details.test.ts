import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { docx } from "@/domain/formats/docx";
import { LIMITS, type Paragraph } from "@/domain/formats/format";
import { fixture } from "./fixtures";
import { repacked } from "./repacked";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file with these paragraphs, and styles of its own where it has any. */
const word = (body: string, styles = "") =>
  repacked(fixture("docx", "other-prefix.docx"), {
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${W}>${styles}</w:styles>`,
  });
const paragraph = (text: string, { run = "", own = "" } = {}) =>
  `<w:p><w:pPr>${own}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;

const paragraphsOf = (file: Uint8Array): readonly Paragraph[] => {
  const reading = docx.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading.paragraphs;
};
const translated = (file: Uint8Array, language: string) =>
  docx.write(file, {
    language,
    renderings: paragraphsOf(file).map(({ text }) => [`${text} ⟦·⟧`]),
  });
const partOf = (file: Uint8Array, name = "word/document.xml") =>
  strFromU8(unzipSync(file)[name] ?? new Uint8Array());

const rich = fixture("docx", "rich.docx");
const named = (text: string) => paragraphsOf(rich).find((one) => plain(one.text).includes(text));

describe("what a Word file is made of reaches the translator", () => {
  it.each([
    ["The Well in the Courtyard", { kind: "heading", level: 1 }],
    ["A heading by its style", { kind: "heading", level: 2 }],
    ["Nadia Karim", { kind: "byline" }],
    ["First item", { kind: "list-item" }],
    ["A quotation, by somebody.", { kind: "quotation" }],
    ["Cell A & B <ok>", { kind: "cell" }],
    ["A note about the dog.", { kind: "note" }],
    ["The Hill Gazette, page", { kind: "caption" }],
    ["Text in a box, once.", { kind: "body" }],
  ])("%s", (text, said) => {
    expect(named(text)).toMatchObject(said);
  });

  it("a footnote and an endnote each, where they are called and where they stand", () => {
    expect(named("jumps over")?.codes.map(({ label }) => label)).toContain("fn 2");
    expect(named("Endnote here")?.codes.map(({ label }) => label)).toEqual(["en 2"]);
    expect(paragraphsOf(rich).filter(({ kind }) => kind === "note")).toHaveLength(2);
  });

  it("a text box, which the file holds twice, once", () => {
    const boxes = paragraphsOf(rich).filter(({ text }) => text.includes("in a box"));

    expect(boxes).toHaveLength(1);
  });

  it("fields as what they show, and a link made by one as a link", () => {
    const codes = named("See page")?.codes.map(({ kind, label }) => `${kind} ${label}`);

    expect(codes).toEqual(["standalone 12", "pair a", "standalone today"]);
  });
});

describe("what a Word file is made of outlives the translation", () => {
  const written = translated(rich, "ur");
  const body = partOf(written);

  it("fields, with their instructions", () => {
    for (const instruction of ["PAGEREF here", 'HYPERLINK "https://example.org/"', '" DATE "'])
      expect(body.split(instruction)).toHaveLength(2);
    for (const type of ["begin", "separate", "end"])
      expect(body.split(`w:fldCharType="${type}"`)).toHaveLength(3);
    expect(partOf(written, "word/header1.xml").split(" PAGE ")).toHaveLength(2);
  });

  it("comments, to the byte", () => {
    expect(partOf(written, "word/comments.xml")).toBe(partOf(rich, "word/comments.xml"));
  });

  it("lists, tables, notes and headings, as an independent reader sees them", async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(written) });

    expect(value).toMatch(/<h1>The Well in the Courtyard ⟦·⟧/u);
    expect(value).toMatch(/<table>.*Cell A &amp; B &lt;ok&gt; ⟦·⟧.*<\/table>/u);
    expect(value).toMatch(/<a href="https:\/\/example.org\/">this link<\/a>/u);
    expect(value.match(/A note about the dog\. ⟦·⟧/gu)).toHaveLength(1);
  });

  it("tracked changes no longer, where a text with one is translated", () => {
    const accepted = partOf(translated(fixture("docx", "tracked.docx"), "de"));

    expect(accepted).toContain("The fair opens on Saturday at nine. ⟦·⟧</w:t>");
    expect(accepted).not.toContain("<w:ins");
    expect(accepted).not.toContain("on Sunday");
  });
});

describe("a right-to-left translation", () => {
  const fonts = (run: string) =>
    /<w:rFonts[^>]*>/u.exec(partOf(translated(word(paragraph("A.", { run })), "ps")))?.[0];

  it("has a font that has its letters: the same where it does, or one that every system has", () => {
    expect(fonts('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')).toContain('w:cs="Arial"');
    expect(fonts('<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>')).toContain(
      'w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"',
    );
    expect(fonts('<w:rFonts w:ascii="Georgia" w:cs="Amiri"/>')).toContain('w:cs="Amiri"');
  });

  it("runs from the right in its sections too, also where the last text of one changed", () => {
    const section = '<w:sectPr><w:cols w:num="2"/><w:docGrid w:linePitch="360"/></w:sectPr>';
    const turned =
      '<w:sectPr><w:cols w:num="2"/><w:bidi/><w:docGrid w:linePitch="360"/></w:sectPr>';
    const file = word(`${paragraph("A.", { own: section })}${paragraph("B.")}<w:sectPr/>`);

    expect(partOf(translated(file, "ur")).split(turned)).toHaveLength(2);
    expect(partOf(translated(file, "ur"))).toContain("<w:sectPr><w:bidi/></w:sectPr>");
    expect(partOf(translated(file, "de"))).toContain(section);
  });

  it("leaves a section alone in which nothing changed", () => {
    const section = '<w:sectPr><w:cols w:num="2"/></w:sectPr>';
    const file = word(`${paragraph("A.", { own: section })}${paragraph("B.")}<w:sectPr/>`);

    const body = partOf(docx.write(file, { language: "ur", renderings: [undefined, ["ب"]] }));

    expect(body).toContain(section);
    expect(body).toContain("<w:sectPr><w:bidi/></w:sectPr>");
  });
});

describe("a left-to-right translation of a right-to-left file", () => {
  it("loses what its texts, tables and sections say of direction", () => {
    const body = partOf(
      translated(
        word(
          `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr><w:tc>${paragraph("الف", {
            own: "<w:bidi/>",
            run: '<w:bCs/><w:szCs w:val="28"/><w:rtl/><w:lang w:bidi="fa"/>',
          })}</w:tc></w:tr></w:tbl><w:sectPr><w:bidi/></w:sectPr>`,
        ),
        "en",
      ),
    );

    expect(body).not.toMatch(/<w:(?:bidi|rtl|bidiVisual)\b/u);
    expect(body).toContain('<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>');
    expect(body).toContain('<w:lang w:val="en"/>');
  });

  it("says so itself where a style would turn it around", () => {
    const style =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:bidi/></w:pPr><w:rPr><w:rtl/></w:rPr></w:style>';

    const body = partOf(translated(word(paragraph("الف"), style), "de"));

    expect(body).toContain('<w:bidi w:val="0"/>');
    expect(body).toContain('<w:rtl w:val="0"/>');
  });
});
