import { strFromU8, strToU8 } from "fflate";
import { parse } from "parse5";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { docx } from "@/domain/formats/docx";
import { html } from "@/domain/formats/html";
import { md } from "@/domain/formats/markdown";
import { isHere } from "../../support/is-here";
import { libreOffice, readByLibreOffice } from "../../support/libreoffice";
import { fixture } from "./fixtures";
import { noted, paragraphsOf, partOf, readByMammoth } from "./noted";
import { repacked } from "./repacked";

describe("a translator's note for readers, in a Word document", () => {
  const rich = fixture("docx", "rich.docx");
  const without = fixture("docx", "other-prefix.docx");
  const first = paragraphsOf(docx, without).find(({ kind }) => kind === "body")?.text ?? "";

  it("is a footnote numbered on after those there are", async () => {
    const before = await readByMammoth(noted(docx, rich, {}));
    const page = await readByMammoth(noted(docx, rich, { "jumps over": ["کنواں: آنگن کا"] }));

    expect(before).toContain("A note about the dog.");
    expect(page).toContain("A note about the dog.");
    expect(page).toContain("کنواں: آنگن کا");
    expect(page.match(/id="footnote-ref-\d+"/gu)).toHaveLength(
      (before.match(/id="footnote-ref-\d+"/gu) ?? []).length + 1,
    );
  });

  it("is a footnote of a document that had none", async () => {
    const page = await readByMammoth(noted(docx, without, { [first]: ["One.", "Two & <three>."] }));

    expect(page).toMatch(/footnote-ref-1.*footnote-ref-2.*One\..*Two &amp; &lt;three&gt;\./su);
  });

  it("runs from right to left where its language does, and only there", () => {
    const notesIn = (language: string) =>
      partOf(noted(docx, without, { [first]: ["A note."] }, language), "word/footnotes.xml");

    expect(notesIn("ps")).toMatch(
      /<w:footnote w:id="1"><w:p><w:pPr>(?:<w:pStyle [^>]*>)?<w:bidi\/><\/w:pPr>.*<w:rtl\/><w:lang w:bidi="ps"\/>/u,
    );
    expect(notesIn("de")).not.toMatch(/bidi|rtl/u);
  });

  it("wears the document's own styles for notes", () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Fussnote"><w:name w:val="footnote text"/></w:style><w:style w:type="character" w:styleId="Zeichen"><w:name w:val="footnote reference"/></w:style></w:styles>`;
    const file = noted(docx, repacked(rich, { "word/styles.xml": styles }), {
      "jumps over": ["X"],
    });

    expect(partOf(file, "word/footnotes.xml")).toContain('<w:pStyle w:val="Fussnote"/>');
    expect(partOf(file, "word/document.xml")).toContain('<w:rStyle w:val="Zeichen"/>');
  });

  it("stands in brackets where Word wants no footnote: in a note, a header, a box", () => {
    const told = {
      "A note about the dog.": ["dog"],
      "in a box": ["box"],
      "Gazette, page": ["top"],
    };
    const texts = paragraphsOf(docx, noted(docx, rich, told)).map(({ text }) => text);

    for (const note of ["[dog]", "[box]", "[top]"])
      expect(texts.filter((text) => text.endsWith(note))).toHaveLength(1);
  });

  it("is read by LibreOffice as a footnote", async () => {
    const program = await libreOffice();
    if (!isHere(program !== undefined, "LibreOffice")) return;
    const files = new Map([
      ["had.docx", noted(docx, rich, { "jumps over": ["Mine."] })],
      ["had-none.docx", noted(docx, without, { [first]: ["Mine."] })],
    ]);

    const read = await readByLibreOffice(program ?? "", files, "fodt");

    for (const name of files.keys())
      expect(read.get(name)).toMatch(/text:note-class="footnote".*?Mine\./su);
  }, 120_000);
});

describe("a translator's note for readers, in a web page", () => {
  const page = (body: string) =>
    strToU8(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const written = (body: string, notes: Record<string, string[]>, language = "ps") =>
    strFromU8(noted(html, page(body), notes, language));

  it("is marked behind its text and stands at the end, each leading to the other", () => {
    const text = written("<p>The well.</p><p>The court.</p>", { well: ["څاه <لوی>"] });

    expect(text).toContain(
      '<p>The well.<sup><a role="doc-noteref" id="translators-note-mark-1" href="#translators-note-1">1</a></sup></p>',
    );
    expect(text).toMatch(
      /<p>The court\.<\/p><section role="doc-endnotes" lang="ps" dir="rtl">\s*<ol start="1">\s*<li id="translators-note-1">څاه &lt;لوی&gt; <a role="doc-backlink" href="#translators-note-mark-1">↑<\/a><\/li>\s*<\/ol>\s*<\/section>\s*<\/body>/u,
    );
  });

  it("numbers on after the notes the page has", () => {
    const own = '<p>One.<a role="doc-noteref" href="#a">1</a></p>';

    expect(written(`${own}<p>Two.</p>`, { Two: ["x"] })).toContain("translators-note-2");
  });

  it("puts no link into a link, and no mark into the name of a picture", () => {
    const text = written('<p><a href="/x">Linked.</a></p><p>A <img alt="The boat"> b</p>', {
      Linked: ["one"],
      "The boat": ["two"],
    });
    const errors: string[] = [];
    parse(text, { onParseError: ({ code }) => errors.push(code) });

    expect(errors).toEqual([]);
    expect(text).not.toContain("doc-noteref");
    expect(text).toContain('alt="The boat [two]"');
  });

  it("goes to the end of a page that closes nothing", () => {
    const text = strFromU8(noted(html, strToU8("<p>The well."), { well: ["note"] }));

    expect(text.trimEnd()).toMatch(/<\/section>$/u);
  });
});

describe("a translator's note for readers, in Markdown", () => {
  const written = (text: string, notes: Record<string, string[]>) =>
    strFromU8(noted(md, strToU8(text), notes));

  it("is a footnote numbered on after those there are", () => {
    const text = written("One.[^2]\n\nTwo.\n\n[^2]: Old.\n", { Two: ["New *here*", "And\nthis"] });
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
    const definitions = tree.children.filter(({ type }) => type === "footnoteDefinition");

    expect(text).toBe(
      "One.[^2]\n\nTwo.[^3][^4]\n\n[^2]: Old.\n\n[^3]: New \\*here\\*\n\n[^4]: And\\\n    this\n",
    );
    expect(definitions).toMatchObject([
      { identifier: "2" },
      { identifier: "3" },
      { identifier: "4" },
    ]);
  });

  it("stands behind a text without a line end, in the line ends of the file", () => {
    expect(written("One.\r\n\r\nTwo.", { Two: ["New"] })).toBe(
      "One.\r\n\r\nTwo.[^1]\r\n\r\n[^1]: New\r\n",
    );
  });

  it("stands in brackets in a footnote and in the front matter", () => {
    const text = written("---\ntitle: The well\n---\n\nOne.[^1]\n\n[^1]: Old.\n", {
      well: ["x"],
      Old: ["y"],
    });

    expect(text).toMatch(/title:.*\[x\]/u);
    expect(text).toContain("Old. \\[y\\]");
  });
});
