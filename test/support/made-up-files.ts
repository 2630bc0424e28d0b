import { strToU8, type Zippable, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const lines = (count: number, one: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => one(number)).join("");

/** Texts that repeat themselves would be packed so small that they are taken for a bomb. */
const stored = (files: Zippable) => zipSync(files, { level: 0 });

/** A file of each format, by an ending, with so many paragraphs that all say the same. */
export const MADE_UP: Readonly<Record<string, (count: number, text: string) => Uint8Array>> = {
  txt: (count, text) => strToU8(lines(count, () => `${text}\n\n`)),
  md: (count, text) =>
    strToU8(lines(count, (at) => `${at % 20 ? text : text.replace("old", "**old**")}\n\n`)),
  html: (count, text) =>
    strToU8(
      `<html><body>${lines(count, () => `<p>${text.replace("old", "<b>old</b>")}</p>\n`)}</body></html>`,
    ),
  json: (count, text) =>
    strToU8(
      JSON.stringify(
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, text])),
      ),
    ),
  po: (count, text) => strToU8(lines(count, (at) => `msgid "${at} ${text}"\nmsgstr ""\n\n`)),
  yml: (count, text) => strToU8(`en:\n${lines(count, (at) => `  key${at}: "${text}"\n`)}`),
  ftl: (count, text) => strToU8(lines(count, (at) => `key${at} = ${text}\n`)),
  arb: (count, text) =>
    strToU8(
      JSON.stringify(
        Object.fromEntries(
          Array.from({ length: count }, (_, at) => [
            `key${at}`,
            `{n, plural, one {${text.slice(0, 200)}} other {# ${text.slice(200)}}}`,
          ]),
        ),
      ),
    ),
  stringsdict: (count, text) =>
    strToU8(
      `<plist><dict>${lines(count, (at) => `<key>k${at}</key><dict><key>NSStringLocalizedFormatKey</key><string>${text}</string></dict>`)}</dict></plist>`,
    ),
  xcstrings: (count, text) =>
    strToU8(
      `{"sourceLanguage":"en","strings":{${Array.from({ length: count }, (_, at) => `"k${at} ${text}":{}`).join()}}}`,
    ),
  xlf: (count, text) =>
    strToU8(
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ps"><file id="f">${lines(count, (at) => `<unit id="u${at}"><segment><source>${text}</source></segment></unit>`)}</file></xliff>`,
    ),
  docx: (count, text) =>
    stored({
      "[Content_Types].xml": strToU8(TYPES),
      "word/document.xml": strToU8(
        `<w:document ${W}><w:body>${lines(count, () => `<w:p><w:r><w:t xml:space="preserve">${text.slice(0, 200)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text.slice(200)}</w:t></w:r></w:p>`)}</w:body></w:document>`,
      ),
    }),
  odt: (count, text) =>
    stored({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "content.xml": strToU8(
        `<office:document-content ${ODF}><office:body><office:text>${lines(count, () => `<text:p>${text.replace("old", '<text:span text:style-name="T1">old</text:span>')}</text:p>`)}</office:text></office:body></office:document-content>`,
      ),
    }),
  xlsx: (count, text) =>
    stored({
      "[Content_Types].xml": strToU8(
        TYPES.replace("/word/document.xml", "/xl/workbook.xml").replace(
          /ContentType="[^"]*"/u,
          'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"',
        ),
      ),
      "xl/workbook.xml": strToU8(
        `<workbook ${SHEET} xmlns:r="${OFFICE}/relationships"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships><Relationship Id="r1" Type="${OFFICE}/relationships/worksheet" Target="sheet1.xml"/></Relationships>`,
      ),
      "xl/sheet1.xml": strToU8(
        `<worksheet ${SHEET}><sheetData>${lines(count, (at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`)}</sheetData></worksheet>`,
      ),
    }),
  epub: (count, text) => {
    const chapters = Math.ceil(count / 200);
    const names = Array.from({ length: chapters }, (_, at) => `c${at}.xhtml`);
    const each = (one: (name: string, at: number) => string) => names.map(one).join("");
    const body = lines(Math.min(200, count), () => `<p>${text.replace("old", "<i>old</i>")}</p>\n`);
    const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body>${body}</body></html>`;
    return stored({
      mimetype: strToU8("application/epub+zip"),
      "META-INF/container.xml": strToU8(
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      ),
      "book.opf": strToU8(
        `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>${each((name, at) => `<item id="i${at}" href="${name}" media-type="application/xhtml+xml"/>`)}</manifest><spine>${each((_, at) => `<itemref idref="i${at}"/>`)}</spine></package>`,
      ),
      ...Object.fromEntries(names.map((name) => [name, strToU8(chapter)])),
    });
  },
  pdf: (count, text) => {
    const line = (words: string, at: number) => `1 0 0 1 50 ${800 - at * 14} Tm (${words}) Tj\n`;
    const rows = text.match(/.{1,90}(?: |$)/gu) ?? [];
    const paragraph = (at: number) => rows.map((row, nth) => line(row, at * 7 + nth)).join("");
    const content = `BT /F 10 Tf\n${lines(Math.min(8, count), paragraph)}ET`;
    const pages = Array.from({ length: Math.ceil(count / 8) }, (_, at) => 4 + at * 2);
    return strToU8(
      `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count ${pages.length}/Kids[${pages.map((at) => `${at} 0 R`).join(" ")}]>>\nendobj\n3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n${pages.map((at) => `${at} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${at + 1} 0 R>>\nendobj\n${at + 1} 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`).join("")}trailer\n<</Root 1 0 R>>\n%%EOF`,
    );
  },
  tmx: (count, text) =>
    strToU8(
      `<tmx version="1.4"><header srclang="en"/><body>${lines(count, (at) => `<tu tuid="u${at}"><tuv xml:lang="en"><seg>${text}</seg></tuv><tuv xml:lang="ps"><seg/></tuv></tu>\n`)}</body></tmx>`,
    ),
  properties: (count, text) => strToU8(lines(count, (at) => `key${at} = ${text}\n`)),
  strings: (count, text) => strToU8(lines(count, (at) => `"key${at}" = "${text}";\n`)),
  xml: (count, text) =>
    strToU8(
      `<resources>${lines(count, (at) => `<string name="k${at}">${text}</string>\n`)}</resources>`,
    ),
  resx: (count, text) =>
    strToU8(
      `<root>${lines(count, (at) => `<data name="k${at}" xml:space="preserve"><value>${text}</value></data>\n`)}</root>`,
    ),
  csv: (count, text) => strToU8(`source,target\n${lines(count, () => `"${text}",\n`)}`),
  tsv: (count, text) => strToU8(`source\ttarget\n${lines(count, () => `${text}\t\n`)}`),
  srt: (count, text) => strToU8(lines(count, (at) => `${at + 1}\n${timing(at, ",")}\n${text}\n\n`)),
  vtt: (count, text) =>
    strToU8(`WEBVTT\n\n${lines(count, (at) => `${timing(at, ".")}\n${text}\n\n`)}`),
  rtf: (count, text) => strToU8(`{\\rtf1\\ansi ${lines(count, () => `${text}\\par\n`)}}`),
};

function timing(at: number, point: string): string {
  const time = (second: number) =>
    `${[second / 3600, (second / 60) % 60, second % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":")}${point}000`;
  return `${time(at * 2)} --> ${time(at * 2 + 1)}`;
}

const ODF = ["office", "text"]
  .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
  .join(" ");
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
