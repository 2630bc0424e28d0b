import { execFileSync } from "node:child_process";
import { strToU8, zipSync } from "fflate";
import { formatFor } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import { tmxUnits } from "@/domain/formats/tmx-stream";

/**
 * Megabytes of text a second for reading and writing, and the most memory it took: on generated
 * documents of 1 and 50 MB of text, each in a process of its own. Seconds are of the processor.
 */
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
  md: (count) =>
    strToU8(
      lines(count, (at) => `${at % 20 ? PARAGRAPH : PARAGRAPH.replace("old", "**old**")}\n\n`),
    ),
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
  odt: (count) =>
    zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.text"),
      "content.xml": strToU8(
        `<office:document-content ${ODF}><office:body><office:text>${lines(count, () => `<text:p>${PARAGRAPH.replace("old", '<text:span text:style-name="T1">old</text:span>')}</text:p>`)}</office:text></office:body></office:document-content>`,
      ),
    }),
  xlsx: (count) =>
    zipSync({
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
        `<worksheet ${SHEET}><sheetData>${lines(count, (at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${PARAGRAPH}</t></is></c></row>`)}</sheetData></worksheet>`,
      ),
    }),
  rtf: (count) => strToU8(`{\\rtf1\\ansi ${lines(count, () => `${PARAGRAPH}\\par\n`)}}`),
};

const ODF = ["office", "text"]
  .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
  .join(" ");
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const [, script = "", name, megabytes] = process.argv;
if (name === "stream") await measureStream();
else if (name && megabytes) measure(name, Number(megabytes));
else {
  for (const size of ["1", "50"]) for (const ending of Object.keys(MAKERS)) apart(ending, size);
  apart("stream");
}

/** Most memory is told of a process: each measurement has one of its own. */
function apart(...words: readonly string[]): void {
  const args = [...process.execArgv, script, ...words];
  process.stdout.write(
    execFileSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] }),
  );
}

/** A memory of a million units, read as it comes in. */
async function measureStream(): Promise<void> {
  const unit = (at: number) =>
    `<tu tuid="u${at}"><tuv xml:lang="en"><seg>${SENTENCE}<bpt i="1" x="1">&lt;b&gt;</bpt>${at}<ept i="1">&lt;/b&gt;</ept></seg></tuv><tuv xml:lang="ps"><seg>د ښار شورا پرېکړه وکړه چې زوړ پل ورغوي.</seg></tuv></tu>\n`;
  function* chunks() {
    yield strToU8('<tmx version="1.4"><header srclang="en"/><body>');
    for (let at = 0; at < 1_000_000; at += 200)
      yield strToU8(lines(200, (more) => unit(at + more)));
    yield strToU8("</body></tmx>");
  }
  const begun = process.cpuUsage();
  let count = 0;
  for await (const one of tmxUnits(chunks())) if ("variants" in one) count++;
  const { user, system } = process.cpuUsage(begun);
  console.log(
    `tmx as it comes in: ${count} units in ${((user + system) / 1e6).toFixed(0)} s; at most ${most()} MB of memory`,
  );
}

function most(): string {
  return (process.resourceUsage().maxRSS / 1_000).toFixed(0);
}

function measure(ending: string, size: number): void {
  const format = formatFor(`a.${ending}`);
  const made = MAKERS[ending];
  if (!format || !made) throw new Error(`no format ends in .${ending}`);
  const file = made(Math.round((size * 1e6) / PARAGRAPH.length));
  const limits = { ...LIMITS, paragraphs: 1_000_000 };
  const [reading, read] = timed(() => format.read(file, limits));
  if ("unreadable" in reading) throw new Error(`${ending}, ${size} MB: ${reading.unreadable}`);
  const renderings = reading.paragraphs.map(() => ["د ښار شورا پرېکړه وکړه چې زوړ پل ورغوي."]);
  const [, written] = timed(() => format.write(file, { language: "ps", renderings }));
  const rate = (seconds: number) => `${(size / seconds).toFixed(1)} MB/s`;
  console.log(
    `${ending}: ${size} MB, ${reading.paragraphs.length} paragraphs; read ${rate(read)}, write ${rate(written)}; at most ${most()} MB of memory`,
  );
}

/** What the work gives, and the seconds of the processor it took. */
function timed<T>(work: () => T): [T, number] {
  const begun = process.cpuUsage();
  const given = work();
  const { user, system } = process.cpuUsage(begun);
  return [given, (user + system) / 1e6];
}
