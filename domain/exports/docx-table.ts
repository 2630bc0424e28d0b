import { zipSync } from "fflate";
import { taggedExactly } from "../codes/untagged";
import { AddedFootnotes } from "../formats/docx/added-footnotes";
import { dressingFor } from "../formats/docx/direction";
import { footnotesXml } from "../formats/docx/footnotes-part";
import { xmlEscaped } from "../formats/xml/xml-text";
import { directionOf } from "../languages/direction";
import { attributionLines } from "./attribution-lines";
import {
  type Export,
  type ExportedPassage,
  type ExportedVersion,
  type ExportWords,
  notesForReaders,
  textGivenOut,
} from "./export";
import { markOf } from "./mark";

/**
 * A Word table of source and translation, a row for each passage, for an outside translator. It
 * comes back in: each row has its passage's number, and its mark as a bookmark. Codes are written as
 * `<1>…</1>` and `<2/>`.
 */
export const docxTable = {
  id: "docx-table",
  extension: ".docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  write: (version, words) => {
    const dressing = dressingFor(version.language, undefined);
    const footnotes = new AddedFootnotes({ parts: [], styles: undefined }, dressing);
    const files = {
      "[Content_Types].xml": CONTENT_TYPES,
      "_rels/.rels": RELATIONS,
      "word/document.xml": documentXml(version, words, footnotes),
      "word/footnotes.xml": footnotesXml(footnotes.xml),
      "word/styles.xml": STYLES,
      "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
    };
    const encoded = Object.entries(files).map(([name, text]) => [
      name,
      new TextEncoder().encode(text),
    ]);
    // The same version makes the same file.
    return zipSync(Object.fromEntries(encoded), { mtime: "1980-01-01T00:00:00" });
  },
} as const satisfies Export;

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function documentXml(
  version: ExportedVersion,
  words: ExportWords,
  footnotes: AddedFootnotes,
): string {
  const { document, passages } = version;
  const about = attributionLines(version, words).map(([label, value]) =>
    paragraph(`${label}: ${value}`, words.language),
  );
  const heads = [words.number, words.source, words.translation, words.status];
  const head = heads.map((title, at) =>
    cell(WIDTHS[at], [paragraph(title, words.language, { style: "Head" })]),
  );
  const rows = passages.map((passage) => row(passage, version, { words, footnotes }));
  const isMirrored = directionOf(document.sourceLanguage) === "rtl" ? "<w:bidiVisual/>" : "";
  return `${XML}<w:document xmlns:w="${W}"><w:body>${paragraph(document.title, document.sourceLanguage, { style: "Title" })}${about.join("")}<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/>${isMirrored}<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join("")}</w:tr>${rows.join("")}</w:tbl><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** Twentieths of a point, of a page of A4 on its side. */
const WIDTHS = [700, 6400, 6400, 1338] as const;

type Setting = { readonly words: ExportWords; readonly footnotes: AddedFootnotes };

function row(
  passage: ExportedPassage,
  version: ExportedVersion,
  { words, footnotes }: Setting,
): string {
  const { number, paragraphs, status } = passage;
  const source = paragraphs.map(({ text }) =>
    paragraph(taggedExactly(text), version.document.sourceLanguage),
  );
  const text = taggedExactly(textGivenOut(passage, version.only));
  const texts = text.split(/\n{2,}/u);
  const marks = text === "" ? "" : footnotes.marksOf(notesForReaders(passage));
  const target = texts.map((one, at) =>
    paragraph(one, version.language, { marks: at === texts.length - 1 ? marks : "" }),
  );
  const mark = markOf(passage);
  const ends = mark
    ? [
        `<w:bookmarkStart w:id="${number}" w:name="p_${mark}"/>`,
        `<w:bookmarkEnd w:id="${number}"/>`,
      ]
    : ["", ""];
  const counted = `<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr>${ends.join(run(String(number), "en"))}</w:p>`;
  const said = paragraph(words.statuses[status], words.language, { style: "Small" });
  return `<w:tr>${cell(WIDTHS[0], [counted])}${cell(WIDTHS[1], source)}${cell(WIDTHS[2], target)}${cell(WIDTHS[3], [said])}</w:tr>`;
}

function cell(width = 0, paragraphs: readonly string[]): string {
  const content = paragraphs.length > 0 ? paragraphs.join("") : "<w:p/>";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}

function paragraph(text: string, language: string, { style = "", marks = "" } = {}): string {
  const bidi = directionOf(language) === "rtl" ? "<w:bidi/>" : "";
  const named = style ? `<w:pStyle w:val="${style}"/>` : "";
  return `<w:p><w:pPr>${named}${bidi}</w:pPr>${run(text, language)}${marks}</w:p>`;
}

function run(text: string, language: string): string {
  if (text === "") return "";
  const tag = xmlEscaped(language);
  const said =
    directionOf(language) === "rtl"
      ? `<w:rtl/><w:lang w:bidi="${tag}"/>`
      : `<w:lang w:val="${tag}"/>`;
  const lines = text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${xmlEscaped(line)}</w:t>`);
  return `<w:r><w:rPr>${said}</w:rPr>${lines.join("<w:br/>")}</w:r>`;
}

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>`;

const relations = (targets: Readonly<Record<string, string>>) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;
const RELATIONS = relations({ officeDocument: "word/document.xml" });
const DOCUMENT_RELATIONS = relations({ styles: "styles.xml", footnotes: "footnotes.xml" });

const style = (id: string, name: string, run: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:rPr>${run}</w:rPr></w:style>`;
const size = (half: number) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:color="D9D2C5"/>`;
const STYLES = `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>${size(21)}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr></w:style>${style("Title", "Title", `<w:b/><w:bCs/>${size(32)}`)}${style("Head", "Head", `<w:b/><w:bCs/>${size(19)}`)}${style("Small", "Small", `<w:color w:val="6F675C"/>${size(17)}`)}<w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:tblPr><w:tblBorders>${["top", "bottom", "insideH"].map(line).join("")}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
