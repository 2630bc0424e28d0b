import { appleStrings } from "./apple-strings";
import { arb } from "./arb";
import { csv, tsv } from "./csv";
import { docx } from "./docx";
import { epub } from "./epub";
import { fluent } from "./fluent";
import type { Format, Limits, Reading, Unreadable } from "./format";
import { html } from "./html";
import { json } from "./json";
import { md } from "./markdown";
import { odt } from "./odt";
import { pdf } from "./pdf";
import { po } from "./po";
import { properties } from "./properties";
import { rtf } from "./rtf";
import { type Sniffed, sniffed } from "./sniff";
import { stringsdict } from "./stringsdict";
import { srt, vtt } from "./subtitles";
import { tmx } from "./tmx";
import { txt } from "./txt";
import { xcstrings } from "./xcstrings";
import { xliff } from "./xliff";
import { xlsx } from "./xlsx";
import { android, resx } from "./xml-strings";
import { yaml } from "./yaml";

/** Every file format we read and write. A new one is a file in this folder and a line here. */
export const formats = [
  txt,
  md,
  html,
  docx,
  odt,
  epub,
  xlsx,
  rtf,
  pdf,
  json,
  xliff,
  tmx,
  po,
  properties,
  appleStrings,
  android,
  resx,
  arb,
  yaml,
  fluent,
  stringsdict,
  xcstrings,
  csv,
  tsv,
  srt,
  vtt,
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]["id"];

/** The format a file's name says it is. */
export function formatFor(fileName: string): Format | undefined {
  const name = fileName.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending)));
}

/** Reads a file as what its name says, unless its first bytes show that it is something else. */
export function readFile(
  fileName: string,
  file: Uint8Array,
  limits: Limits,
): { readonly format: Format; readonly reading: Reading } | Unreadable {
  if (file.length === 0) return { unreadable: "empty" };
  if (file.length > limits.bytes) return { unreadable: "too-large" };
  const format = formatFor(fileName);
  const content = sniffed(file);
  if (content === "encrypted") return { unreadable: "encrypted" };
  if (!format || !fits(format, content))
    return { unreadable: "wrong-format", ...(content ? { place: content } : {}) };
  const reading = format.read(file, limits);
  return "unreadable" in reading ? reading : { format, reading };
}

function fits({ id }: Format, content: Sniffed | undefined): boolean {
  return content === CONTENTS[id];
}

/** What the first bytes of a format must show, where they show anything. */
const CONTENTS: Readonly<Record<string, Sniffed>> = {
  docx: "zip",
  odt: "zip",
  epub: "zip",
  xlsx: "zip",
  rtf: "rtf",
  pdf: "pdf",
} satisfies { readonly [id in FormatId]?: Sniffed };
