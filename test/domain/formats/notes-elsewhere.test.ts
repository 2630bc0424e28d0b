import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { formats } from "@/domain/formats";
import { docx } from "@/domain/formats/docx";
import { epub } from "@/domain/formats/epub";
import type { Format } from "@/domain/formats/format";
import { html } from "@/domain/formats/html";
import { xhtmlTree } from "@/domain/formats/html/xhtml-tree";
import { md } from "@/domain/formats/markdown";
import { odt } from "@/domain/formats/odt";
import { pdf } from "@/domain/formats/pdf";
import { rtf } from "@/domain/formats/rtf";
import { txt } from "@/domain/formats/txt";
import { isHere } from "../../support/is-here";
import { libreOffice, readByLibreOffice } from "../../support/libreoffice";
import { fixture, fixturesOf } from "./fixtures";
import { noted, paragraphsOf, partOf, readByMammoth, textOf } from "./noted";

describe("a translator's note for readers, in an OpenDocument text", () => {
  const orchard = fixture("odt", "orchard.odt");
  const notes = { "two ": ["کنواں <آنگن>"], "It was planted": ["note"], "The gate": ["box"] };
  const content = (language?: string) =>
    partOf(noted(odt, orchard, notes, language), "content.xml");

  it("is a footnote numbered on after those there are, in the direction of its language", () => {
    const footnote =
      /<text:note-citation>2<\/text:note-citation><text:note-body><text:p text:style-name="([^"]+)">کنواں &lt;آنگن&gt;<\/text:p>/u;
    const style = footnote.exec(content())?.[1];

    expect(content()).toMatch(
      new RegExp(`style:parent-style-name="Footnote"[^>]*style:name="${style}"><[^>]*rl-tb`, "u"),
    );
    expect(content("de")).toMatch(footnote);
  });

  it("stands in brackets in a note and in a box", () => {
    const texts = paragraphsOf(odt, noted(odt, orchard, notes)).map(({ text }) => plain(text));

    for (const note of ["[note]", "[box]"])
      expect(texts.filter((text) => text.endsWith(note))).toHaveLength(1);
  });

  it("is read by LibreOffice as a footnote", async () => {
    const program = await libreOffice();
    if (!isHere(program !== undefined, "LibreOffice")) return;

    const files = new Map([["orchard.odt", noted(odt, orchard, notes)]]);
    const read = (await readByLibreOffice(program ?? "", files, "fodt")).get("orchard.odt");

    expect(read?.match(/<text:note [^>]*text:note-class="footnote"/gu)).toHaveLength(2);
    expect(read).toMatch(/text:note-class="footnote".*?کنواں &lt;آنگن&gt;/su);
  }, 120_000);
});

describe("a translator's note for readers, in a book", () => {
  it("stands at the end of its page, which stays well-formed", () => {
    const file = fixture("epub", "lamps.epub");
    const body = paragraphsOf(epub, file).find(({ kind }) => kind === "body")?.text ?? "";
    const parts = unzipSync(noted(epub, file, { [body]: ["One\ntwo & three"] }));
    const pages = Object.values(parts).map((bytes) => strFromU8(bytes));

    const page = pages.find((text) => text.includes("doc-endnotes")) ?? "";

    expect(page).toContain('<section role="doc-endnotes" lang="ur" xml:lang="ur" dir="rtl">');
    expect(page).toContain("One<br/>two &amp; three");
    expect("unreadable" in xhtmlTree(page)).toBe(false);
  });

  it("stands in brackets in the title", () => {
    const file = fixture("epub", "lamps.epub");
    const title = paragraphsOf(epub, file).find(({ key }) => key === "title")?.text ?? "";

    const texts = paragraphsOf(epub, noted(epub, file, { [title]: ["So."] })).map(textOf);

    expect(texts).toContain(`${title} [So.]`);
  });
});

describe("a translator's note for readers, in a file that goes out as a Word document", () => {
  it.each([
    ["rtf", rtf, "ferry.rtf"],
    ["pdf", pdf, "ferry.pdf"],
  ] as const)("is a footnote: %s", async (id, format, name) => {
    const file = fixture(id, name);
    const body = paragraphsOf(format, file).find(({ kind }) => kind === "body")?.text ?? "";

    const page = await readByMammoth(noted(format, file, { [body]: ["Mine & <yours>."] }));

    expect(page).toMatch(/footnote-ref-1.*Mine &amp; &lt;yours&gt;\./su);
  });
});

describe("a translator's note for readers, in plain text", () => {
  const written = (text: string, notes: Record<string, string[]>) =>
    strFromU8(noted(txt, strToU8(text), notes));

  it("is numbered on after the notes there are, and stands behind all", () => {
    const text = "One [3].\n\nThe well.\n\nThe court.\n";

    expect(written(text, { well: ["A spring\nor a pit"], court: ["Of stone"] })).toBe(
      "One [3].\n\nThe well. [4]\n\nThe court. [5]\n\n[4] A spring or a pit\n\n[5] Of stone\n",
    );
  });

  it("follows a text without a line end, in the line ends of the file", () => {
    expect(written("One.\r\n\r\nTwo.", { Two: ["New"] })).toBe(
      "One.\r\n\r\nTwo. [1]\r\n\r\n[1] New",
    );
  });
});

describe("a translator's note for readers, in any format", () => {
  const NOTE = "Says the translator";

  it.each(
    formats.flatMap((format: Format) =>
      fixturesOf(format.id).map((name) => [format, name] as const),
    ),
  )("is found again exactly where the format says that it has notes: $id %s", (format, name) => {
    const out: Format = formats.find(({ id }) => id === format.becomes?.id) ?? format;
    const file = fixture(format.id, name);
    const footnotes = paragraphsOf(format, file).map(() => [[NOTE]]);
    const renderings = paragraphsOf(format, file).map(({ text }) => [text]);

    const bytes = format.write(file, { language: "fa", renderings, footnotes });

    const told = paragraphsOf(out, bytes).filter((one) => textOf(one).includes(NOTE));
    expect(told).toHaveLength(format.hasNotes ? footnotes.length : 0);
  });
});

describe("without notes for readers", () => {
  it.each([
    ["odt", odt, "orchard.odt"],
    ["epub", epub, "lamps.epub"],
    ["rtf", rtf, "ferry.rtf"],
    ["txt", txt, fixturesOf("txt")[0] ?? ""],
    ["docx", docx, "rich.docx"],
    ["html", html, "opinion.html"],
    ["md", md, "guide.md"],
  ] as const)("a file is written as ever: %s", (id, format, name) => {
    const file = fixture(id, name);
    const renderings = paragraphsOf(format, file).map(({ text }) => [text]);

    const asEver = format.write(file, { language: "ur", renderings });

    expect(noted(format, file, {})).toEqual(asEver);
  });
});
