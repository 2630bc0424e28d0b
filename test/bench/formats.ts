import { strToU8, zipSync } from "fflate";
import { formatFor } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";

/** Megabytes a second for reading and writing, on generated documents of one megabyte and more. */
const SENTENCE = "The town council decided on 4 May to repair the old bridge over the river. ";
const PARAGRAPH = SENTENCE.repeat(6).trim();
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const lines = (count: number, one: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => one(number)).join("");

/** A file of each format with so many paragraphs. */
const MAKERS: Record<string, (count: number) => Uint8Array> = {
  txt: (count) => strToU8(lines(count, () => `${PARAGRAPH}\n\n`)),
  md: (count) => strToU8(lines(count, () => `${PARAGRAPH.replace("old", "**old**")}\n\n`)),
  html: (count) =>
    strToU8(
      `<html><body>${lines(count, () => `<p>${PARAGRAPH.replace("old", "<b>old</b>")}</p>\n`)}</body></html>`,
    ),
  json: (count) =>
    strToU8(
      JSON.stringify(
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, PARAGRAPH])),
      ),
    ),
  po: (count) => strToU8(lines(count, (at) => `msgid "${at} ${PARAGRAPH}"\nmsgstr ""\n\n`)),
  yml: (count) => strToU8(`en:\n${lines(count, (at) => `  key${at}: "${PARAGRAPH}"\n`)}`),
  ftl: (count) => strToU8(lines(count, (at) => `key${at} = ${PARAGRAPH}\n`)),
  arb: (count) =>
    strToU8(
      JSON.stringify(
        Object.fromEntries(
          Array.from({ length: count }, (_, at) => [
            `key${at}`,
            `{n, plural, one {${PARAGRAPH.slice(0, 200)}} other {# ${PARAGRAPH.slice(200)}}}`,
          ]),
        ),
      ),
    ),
  stringsdict: (count) =>
    strToU8(
      `<plist><dict>${lines(count, (at) => `<key>k${at}</key><dict><key>NSStringLocalizedFormatKey</key><string>${PARAGRAPH}</string></dict>`)}</dict></plist>`,
    ),
  xcstrings: (count) =>
    strToU8(
      `{"sourceLanguage":"en","strings":{${Array.from({ length: count }, (_, at) => `"k${at} ${PARAGRAPH}":{}`).join()}}}`,
    ),
  xlf: (count) =>
    strToU8(
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ps"><file id="f">${lines(count, (at) => `<unit id="u${at}"><segment><source>${PARAGRAPH}</source></segment></unit>`)}</file></xliff>`,
    ),
  docx: (count) =>
    zipSync({
      "[Content_Types].xml": strToU8(TYPES),
      "word/document.xml": strToU8(
        `<w:document ${W}><w:body>${lines(count, () => `<w:p><w:r><w:t xml:space="preserve">${PARAGRAPH.slice(0, 200)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${PARAGRAPH.slice(200)}</w:t></w:r></w:p>`)}</w:body></w:document>`,
      ),
    }),
};

// 1,400 paragraphs of about 85 words: a book of over a hundred thousand words.
for (const [name, made] of Object.entries(MAKERS)) {
  const file = made(1_400);
  const text = (1_400 * PARAGRAPH.length) / 1e6;
  const format = formatFor(`a.${name}`);
  if (!format) continue;
  const begun = performance.now();
  const reading = format.read(file, LIMITS);
  const read = performance.now();
  const count = "unreadable" in reading ? 0 : reading.paragraphs.length;
  const renderings = Array.from({ length: count }, () => [
    "د ښار شورا پرېکړه وکړه چې زوړ پل ورغوي.",
  ]);
  const from = performance.now();
  format.write(file, { language: "ps", renderings });
  const written = performance.now();
  const rate = (milliseconds: number) => `${(text / (milliseconds / 1_000)).toFixed(1)} MB/s`;
  console.log(
    `${name}: ${count} paragraphs, ${(text * 1_000).toFixed(0)} kB of text; read ${rate(read - begun)} (${(read - begun).toFixed(0)} ms), write ${rate(written - from)}`,
  );
}
console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
