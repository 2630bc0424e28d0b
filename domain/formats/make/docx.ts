import { zipSync } from "fflate";
import { directionOf } from "../../languages/direction";
import { AddedFootnotes } from "../docx/added-footnotes";
import { dressingFor } from "../docx/direction";
import { footnotesXml } from "../docx/footnotes-part";
import type { Paragraph } from "../format";
import { utf8 } from "../utf8";
import { xmlEscaped } from "../xml/xml-text";
import { type Maker, respelled } from "./maker";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const RUN: Readonly<Record<string, string>> = {
  ...{ b: "<w:b/><w:bCs/>", strong: "<w:b/><w:bCs/>", i: "<w:i/><w:iCs/>", em: "<w:i/><w:iCs/>" },
  ...{ u: '<w:u w:val="single"/>', s: "<w:strike/>", del: "<w:strike/>" },
  ...{ sup: '<w:vertAlign w:val="superscript"/>', sub: '<w:vertAlign w:val="subscript"/>' },
};

/** Where formatting changes inside a text: characters that no text and no XML can hold. */
const CHANGE = "\u0001";

/** A Word document with nothing but the text, in the direction of its language. */
export const docx: Maker = ({ language, attribution, paragraphs, footnotes = [], onLost }) => {
  const isRtl = directionOf(language) === "rtl";
  const notes = new AddedFootnotes(NO_PARTS, dressingFor(language, undefined));
  const body = paragraphs.map(({ text, codes, ...paragraph }, at) => {
    const spelled = respelled(text, { codes, onLost }, SPELLING);
    const marks = notes.marksOf(footnotes[at] ?? []);
    return `<w:p>${propertiesOf(paragraph, isRtl)}${runsOf(spelled, isRtl)}${marks}</w:p>`;
  });
  const hasNotes = notes.xml !== "";
  const section = `<w:sectPr>${isRtl ? "<w:bidi/>" : ""}</w:sectPr>`;
  const files = {
    "[Content_Types].xml": contentTypes(hasNotes),
    "_rels/.rels": relations([
      ["officeDocument", "word/document.xml"],
      ["metadata/core-properties", "docProps/core.xml"],
    ]),
    "docProps/core.xml": core(attribution.title ?? "", attribution.author ?? "", language),
    "word/document.xml": `${XML}<w:document xmlns:w="${W}"><w:body>${body.join("")}${section}</w:body></w:document>`,
    "word/styles.xml": stylesFor(language, isRtl),
    "word/_rels/document.xml.rels": relations([
      ["styles", "styles.xml"],
      ...(hasNotes ? [["footnotes", "footnotes.xml"] as const] : []),
    ]),
    ...(hasNotes ? { "word/footnotes.xml": footnotesXml(notes.xml) } : {}),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])),
    // The same text makes the same file.
    { mtime: "1980-01-01T00:00:00" },
  );
};

const NO_PARTS = { parts: [], styles: undefined };

const SPELLING = {
  text: (text: string) => text,
  lineBreak: "\n",
  pair: (label: string): [string, string] | undefined => {
    const properties = label.split(" ").flatMap((word) => RUN[word] ?? []);
    if (properties.length === 0) return undefined;
    const names = label.replaceAll(" ", ",");
    return [`${CHANGE}+${names}${CHANGE}`, `${CHANGE}-${names}${CHANGE}`];
  },
};

function runsOf(spelled: string, isRtl: boolean): string {
  const open: string[] = [];
  return spelled
    .split(CHANGE)
    .map((part, at) => {
      if (at % 2 === 1) {
        if (part.startsWith("+")) open.push(part.slice(1));
        else open.pop();
        return "";
      }
      return part === "" ? "" : run(part, open.join(",").split(","), isRtl);
    })
    .join("");
}

function run(text: string, words: readonly string[], isRtl: boolean): string {
  const properties = [...new Set(words.flatMap((word) => RUN[word] ?? []))].join("");
  const inside = text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${xmlEscaped(line)}</w:t>`)
    .join("<w:br/>");
  return `<w:r><w:rPr>${properties}${isRtl ? "<w:rtl/>" : ""}</w:rPr>${inside}</w:r>`;
}

function propertiesOf(
  { kind, level = 1 }: Pick<Paragraph, "kind" | "level">,
  isRtl: boolean,
): string {
  const style = kind === "heading" ? `Heading${level}` : STYLES[kind];
  const named = style === undefined ? "" : `<w:pStyle w:val="${style}"/>`;
  return `<w:pPr>${named}${isRtl ? "<w:bidi/>" : ""}</w:pPr>`;
}

const STYLES: Partial<Record<Paragraph["kind"], string>> = {
  quotation: "Quote",
  "list-item": "ListBullet",
  caption: "Caption",
};

function stylesFor(language: string, isRtl: boolean): string {
  const named = (id: string, name: string, more = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${more}</w:style>`;
  const headings = [1, 2, 3, 4, 5, 6].map((level) =>
    named(
      `Heading${level}`,
      `heading ${level}`,
      `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${40 - 4 * level}"/><w:szCs w:val="${40 - 4 * level}"/></w:rPr>`,
    ),
  );
  const spoken = `<w:lang ${isRtl ? "w:bidi" : "w:val"}="${xmlEscaped(language)}"/>`;
  return `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${spoken}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>${headings.join("")}${named("Quote", "Quote", '<w:pPr><w:ind w:start="720"/></w:pPr>')}${named("ListBullet", "List Bullet")}${named("Caption", "caption")}</w:styles>`;
}

const contentTypes = (hasNotes: boolean) =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>${hasNotes ? FOOTNOTES : ""}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const FOOTNOTES =
  '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>';

function relations(to: readonly (readonly [string, string])[]): string {
  const each = to.map(([type, target], at) => {
    const base = type.startsWith("metadata/")
      ? "http://schemas.openxmlformats.org/package/2006/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return `<Relationship Id="rId${at + 1}" Type="${base}${type}" Target="${target}"/>`;
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

function core(title: string, author: string, language: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlEscaped(title)}</dc:title><dc:creator>${xmlEscaped(author)}</dc:creator><dc:language>${xmlEscaped(language)}</dc:language></cp:coreProperties>`;
}
