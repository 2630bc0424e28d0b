import type { Format } from "./format";
import type { FormatId } from "./index";

/**
 * The format a file's name says it is, fetched when it is asked for: a browser that is handed one
 * file needs one reader. On the server `formatFor` knows them all.
 */
export async function fetchedFormat(fileName: string): Promise<Format | undefined> {
  const name = fileName.toLowerCase();
  const found = Object.values(FETCH).find(([endings]) =>
    endings.some((ending) => name.endsWith(ending)),
  );
  return found?.[1]();
}

type Fetch = readonly [endings: readonly string[], fetch: () => Promise<Format>];

/** The endings stand here again, since a format that is not fetched yet cannot be asked for its own. */
const FETCH: Readonly<Record<FormatId, Fetch>> = {
  txt: [[".txt", ".text"], async () => (await import("./txt")).txt],
  md: [[".md", ".markdown"], async () => (await import("./markdown")).md],
  html: [[".html", ".htm", ".xhtml"], async () => (await import("./html")).html],
  docx: [[".docx", ".docm", ".dotx"], async () => (await import("./docx")).docx],
  odt: [[".odt", ".ott"], async () => (await import("./odt")).odt],
  epub: [[".epub"], async () => (await import("./epub")).epub],
  xlsx: [[".xlsx", ".xlsm", ".xltx"], async () => (await import("./xlsx")).xlsx],
  rtf: [[".rtf"], async () => (await import("./rtf")).rtf],
  pdf: [[".pdf"], async () => (await import("./pdf")).pdf],
  json: [[".json"], async () => (await import("./json")).json],
  xliff: [[".xlf", ".xliff", ".mqxliff", ".sdlxliff"], async () => (await import("./xliff")).xliff],
  tmx: [[".tmx"], async () => (await import("./tmx")).tmx],
  po: [[".po", ".pot"], async () => (await import("./po")).po],
  properties: [[".properties"], async () => (await import("./properties")).properties],
  strings: [[".strings"], async () => (await import("./apple-strings")).appleStrings],
  android: [[".xml"], async () => (await import("./xml-strings")).android],
  resx: [[".resx", ".resw"], async () => (await import("./xml-strings")).resx],
  arb: [[".arb"], async () => (await import("./arb")).arb],
  yaml: [[".yml", ".yaml"], async () => (await import("./yaml")).yaml],
  fluent: [[".ftl"], async () => (await import("./fluent")).fluent],
  stringsdict: [[".stringsdict"], async () => (await import("./stringsdict")).stringsdict],
  xcstrings: [[".xcstrings"], async () => (await import("./xcstrings")).xcstrings],
  csv: [[".csv"], async () => (await import("./csv")).csv],
  tsv: [[".tsv", ".tab"], async () => (await import("./csv")).tsv],
  srt: [[".srt"], async () => (await import("./subtitles")).srt],
  vtt: [[".vtt"], async () => (await import("./subtitles")).vtt],
};
