import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { readFile } from "@/domain/formats";
import { LIMITS, type Paragraph } from "@/domain/formats/format";
import { makers } from "@/domain/formats/make";
import { MADE_UP } from "../../support/made-up-files";
import { repacked } from "./repacked";

const TITLE = "The Ferry";
const LINES = [
  "Author: Edwin Harrow",
  "Published in: The Hill Gazette",
  "Date: 14 March 2024",
  "Address: https://example.org/ferry",
];
const BODY =
  "The ferry has been closed for years, and nobody knows when it will be opened. ".repeat(5);
const TEXTS = [TITLE, ...LINES, BODY.trim(), BODY.trim()];

const made = (ending: string): Uint8Array => {
  const paragraphs = TEXTS.map(
    (text, at): Paragraph => ({
      ...(at === 0 ? ({ kind: "heading", level: 1 } as const) : ({ kind: "body" } as const)),
      ...{ text, codes: [] },
    }),
  );
  const making = { language: "en", attribution: {}, at: "2026-03-01T09:00:00Z" };
  const file = makers[ending]?.({ ...making, paragraphs, onLost: () => undefined });
  return file ?? new Uint8Array();
};
const packed = (ending: string, change: (text: string) => string, part: string): Uint8Array => {
  const file = MADE_UP[ending]?.(1, "x") ?? new Uint8Array();
  return repacked(file, {
    [part]: change(TEXTS.map((text) => `<text:p>${text}</text:p>`).join("")),
  });
};
const ODF = ["office", "text"]
  .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
  .join(" ");

/** Every format of documents that people read. Strings, tables and subtitles have no byline. */
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  txt: () => made(".txt"),
  md: () => made(".md"),
  html: () => made(".html"),
  docx: () => made(".docx"),
  odt: () =>
    packed(
      "odt",
      (body) =>
        `<office:document-content ${ODF}><office:body><office:text>${body.replace(/text:p>/u, 'text:h text:outline-level="1">').replace("</text:p>", "</text:h>")}</office:text></office:body></office:document-content>`,
      "content.xml",
    ),
  epub: () =>
    packed(
      "epub",
      (body) =>
        `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body
          .replace(/text:p>/u, "h1>")
          .replace("</text:p>", "</h1>")
          .replaceAll("text:p>", "p>")}</body></html>`,
      "c0.xhtml",
    ),
  rtf: () => strToU8(`{\\rtf1\\ansi ${TEXTS.map((text) => `${text}\\par\n`).join("")}}`),
  pdf: () => pdf(),
};

/** A page with a line for each text, far enough from each other to be paragraphs. */
function pdf(): Uint8Array {
  const rows = TEXTS.flatMap((text) => [...(text.match(/.{1,90}(?: |$)/gu) ?? []), ""]);
  const line = (words: string, at: number) => `1 0 0 1 50 ${800 - at * 14} Tm (${words}) Tj`;
  const content = `BT /F 10 Tf\n${rows.flatMap((row, at) => (row === "" ? [] : line(row, at))).join("\n")}\nET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[4 0 R]>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  ].map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  return strToU8(`%PDF-1.4\n${objects.join("")}trailer\n<</Root 1 0 R>>\n%%EOF`);
}

it.each(Object.keys(FILES))(
  "the lines of a .%s file that say whose text it is are bylines, and stand in its attribution",
  (ending) => {
    const read = readFile(`a.${ending}`, FILES[ending]?.() ?? new Uint8Array(), LIMITS);

    const reading = "unreadable" in read ? undefined : read.reading;
    const bylines = reading?.paragraphs.filter(({ kind }) => kind === "byline") ?? [];
    expect(bylines).toHaveLength(LINES.length);
    expect(reading?.attribution).toMatchObject({
      author: "Edwin Harrow",
      publication: "The Hill Gazette",
      date: "14 March 2024",
      address: "https://example.org/ferry",
    });
  },
);
