import type { FormatId } from "@/domain/formats";
import { poTexts } from "./gettext";
import { csvTexts, srtTexts, tsvTexts, vttTexts } from "./lists";
import { docxTexts, epubTexts, odtTexts, xlsxTexts } from "./office";
import { htmlTexts, mdTexts } from "./pages";
import * as strings from "./strings";
import { stringsOf } from "./strings-of";
import { decodedXml, parsedXml, textsIn } from "./xml";

type Reader = {
  /** Whose it is. */
  readonly by: string;
  /** All texts in a file, as it means them. Throws where it is not well-formed. */
  readonly texts: (file: Uint8Array) => readonly string[] | Promise<readonly string[]>;
};

/** For each format, a reader that shares nothing with ours. Those that are only read become Word files. */
export const READERS: Readonly<Record<FormatId, Reader>> = {
  txt: { by: "TextDecoder", texts: (file) => [decodedXml(file)] },
  md: { by: "marked", texts: mdTexts },
  html: { by: "htmlparser2", texts: htmlTexts },
  docx: { by: "mammoth", texts: docxTexts },
  odt: { by: "xmldom", texts: odtTexts },
  epub: { by: "xmldom, from its container on", texts: epubTexts },
  xlsx: { by: "read-excel-file", texts: xlsxTexts },
  rtf: { by: "mammoth", texts: docxTexts },
  pdf: { by: "mammoth", texts: docxTexts },
  json: { by: "JSON.parse, or @messageformat/parser", texts: strings.jsonTexts },
  xliff: { by: "xmldom", texts: (file) => textsIn(parsedXml(file), "target") },
  tmx: { by: "xmldom", texts: (file) => textsIn(parsedXml(file), "seg") },
  po: { by: "msgfmt -c", texts: poTexts },
  properties: { by: "dot-properties", texts: strings.propertiesTexts },
  strings: { by: "@plist/parse", texts: strings.stringsTexts },
  android: { by: "xmldom", texts: strings.androidTexts },
  resx: { by: "xmldom", texts: strings.resxTexts },
  arb: { by: "@messageformat/parser", texts: strings.arbTexts },
  yaml: { by: "js-yaml", texts: strings.yamlTexts },
  fluent: { by: "@fluent/bundle", texts: strings.fluentTexts },
  stringsdict: { by: "@plist/parse", texts: strings.stringsdictTexts },
  xcstrings: { by: "JSON.parse", texts: (file) => stringsOf(JSON.parse(decodedXml(file))) },
  csv: { by: "csv-parse", texts: csvTexts },
  tsv: { by: "csv-parse", texts: tsvTexts },
  srt: { by: "@plussub/srt-vtt-parser", texts: srtTexts },
  vtt: { by: "@plussub/srt-vtt-parser", texts: vttTexts },
};
