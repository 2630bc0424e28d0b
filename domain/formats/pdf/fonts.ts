import { singleByteTable } from "../single-byte";
import type { PdfFile } from "./file";
import {
  commandsIn,
  type Dictionary,
  isNamed,
  isString,
  nameOf,
  type PdfObject,
  PdfReader,
} from "./objects";

/** A font: the characters and the width (in thousandths of its size) of each code. */
export type Font = {
  /** Bytes in a code. */
  readonly length: 1 | 2;
  readonly characters: ReadonlyMap<number, string>;
  readonly widths: ReadonlyMap<number, number>;
  readonly usual: number;
  /** Of its own units to thousandths: fonts of drawings have units of their own. */
  readonly scale: number;
};

export function fontOf(file: PdfFile, dictionary: Dictionary): Font {
  const isWide = nameOf(dictionary.get("Subtype")) === "Type0";
  const matrix = file.list(dictionary.get("FontMatrix"));
  const said = charactersSaid(file, dictionary);
  const scale = typeof matrix[0] === "number" ? Math.abs(matrix[0]) * 1_000 : 1;
  if (!isWide) {
    const characters = new Map([...encoded(file, dictionary), ...said.characters]);
    return { length: 1, characters, widths: simpleWidths(file, dictionary), usual: 500, scale };
  }
  const inner = file.dictionary(file.list(dictionary.get("DescendantFonts"))[0]);
  const usual = file.number(inner.get("DW")) ?? 1_000;
  const { characters, length = 2 } = said;
  return { length, characters, widths: wideWidths(file, inner), usual, scale };
}

type Said = { readonly characters: ReadonlyMap<number, string>; readonly length?: 1 | 2 };

/** The `ToUnicode` of a font (ISO 32000-1, 9.10.3). */
function charactersSaid(file: PdfFile, dictionary: Dictionary): Said {
  const map = file.stream(dictionary.get("ToUnicode"));
  if (map === undefined) return { characters: new Map() };
  const characters = new Map<number, string>();
  let length: 1 | 2 | undefined;
  for (const { word, operands } of commandsIn(new PdfReader(map))) {
    if (word === "endcodespacerange") length = lengthOf(operands[0]);
    if (word === "endbfchar") pairs(operands, characters);
    if (word === "endbfrange") ranges(operands, characters);
  }
  return { characters, ...(length ? { length } : {}) };
}

const lengthOf = (code: PdfObject | undefined) =>
  isString(code) && code.bytes.length === 1 ? 1 : 2;

function pairs(items: readonly PdfObject[], characters: Map<number, string>): void {
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [code, text] = [items[at], items[at + 1]];
    if (isString(code) && isString(text)) characters.set(numberIn(code.bytes), utf16(text.bytes));
  }
}

function ranges(items: readonly PdfObject[], characters: Map<number, string>): void {
  for (let at = 0; at + 2 < items.length; at += 3) {
    const [first, last, text] = [items[at], items[at + 1], items[at + 2]];
    if (!isString(first) || !isString(last)) continue;
    const from = numberIn(first.bytes);
    // Codes of one range differ in their last byte only.
    const count = Math.min(256, numberIn(last.bytes) - from + 1);
    for (let step = 0; step < count; step++) characters.set(from + step, inRange(text, step));
  }
}

function inRange(text: PdfObject | undefined, step: number): string {
  if (Array.isArray(text)) return listed(text[step]);
  return isString(text) ? moved(text.bytes, step) : "";
}

const listed = (text: PdfObject | undefined) => (isString(text) ? utf16(text.bytes) : "");

function moved(bytes: string, step: number): string {
  const text = utf16(bytes);
  const last = text.codePointAt(text.length - 1) ?? 0;
  const point = last + step;
  return point > 0x10ffff ? "" : text.slice(0, -1) + String.fromCodePoint(point);
}

export function numberIn(bytes: string): number {
  return Array.from(bytes).reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
}

function utf16(bytes: string): string {
  return bytes.replace(/([\s\S])([\s\S])/gu, (_, high: string, low: string) =>
    String.fromCharCode(high.charCodeAt(0) * 256 + low.charCodeAt(0)),
  );
}

/** The characters of a font of one byte, by the encoding it names and what differs from it. */
function encoded(file: PdfFile, dictionary: Dictionary): Map<number, string> {
  const encoding = file.resolved(dictionary.get("Encoding"));
  const own = file.dictionary(encoding);
  const base = nameOf(isNamed(encoding) ? encoding : own.get("BaseEncoding"));
  const table = singleByteTable(base === "MacRomanEncoding" ? "macintosh" : "windows-1252");
  const characters = new Map<number, string>();
  for (let code = 32; code < 256; code++) characters.set(code, table[code] ?? "");
  let code = 0;
  for (const one of file.list(own.get("Differences"))) {
    if (typeof one === "number") code = one;
    else characters.set(code++, characterNamed(nameOf(one)));
  }
  return characters;
}

/** What a glyph is called in the Adobe Glyph List, as far as texts need it. */
function characterNamed(name: string): string {
  const hex = /^u(?:ni)?([\da-f]{4,6})/iu.exec(name)?.[1];
  if (hex) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16)));
  if (/^[a-z]$/iu.test(name)) return name;
  return GLYPHS[name] ?? accented(name);
}

const GLYPHS: Readonly<Record<string, string>> = {
  ...{ space: " ", period: ".", comma: ",", hyphen: "-", colon: ":", semicolon: ";", exclam: "!" },
  ...{
    question: "?",
    parenleft: "(",
    parenright: ")",
    quoteleft: "‘",
    quoteright: "’",
    slash: "/",
  },
  ...{ quotedblleft: "“", quotedblright: "”", quotedblbase: "„", endash: "–", emdash: "—" },
  ...{
    ellipsis: "…",
    bullet: "•",
    quotesingle: "'",
    quotedbl: '"',
    ampersand: "&",
    fi: "fi",
    fl: "fl",
  },
  ...{ ff: "ff", ffi: "ffi", ffl: "ffl", zero: "0", one: "1", two: "2", three: "3", four: "4" },
  ...{ five: "5", six: "6", seven: "7", eight: "8", nine: "9", germandbls: "ß", percent: "%" },
  ...{
    guillemotleft: "«",
    guillemotright: "»",
    oslash: "ø",
    Oslash: "Ø",
    ae: "æ",
    AE: "Æ",
    oe: "œ",
  },
};

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ dieresis: "\u0308", acute: "\u0301", grave: "\u0300", circumflex: "\u0302" },
  ...{ tilde: "\u0303", cedilla: "\u0327", caron: "\u030c", ring: "\u030a" },
};

function accented(name: string): string {
  const [, letter = "", accent = ""] = /^([a-z])([a-z]+)$/iu.exec(name) ?? [];
  return ACCENTS[accent] ? (letter + ACCENTS[accent]).normalize("NFC") : "";
}

function simpleWidths(file: PdfFile, dictionary: Dictionary): Map<number, number> {
  const first = file.number(dictionary.get("FirstChar")) ?? 0;
  const widths = file.list(dictionary.get("Widths")).map((width) => file.number(width) ?? 0);
  return new Map(widths.map((width, at) => [first + at, width]));
}

/** `[c [w w …] first last w …]` (ISO 32000-1, 9.7.4.3). */
function wideWidths(file: PdfFile, dictionary: Dictionary): Map<number, number> {
  const widths = new Map<number, number>();
  const items = file.list(dictionary.get("W"));
  for (let at = 0; at + 1 < items.length && widths.size < 65_536; ) {
    const [first, second] = [file.number(items[at]) ?? 0, file.resolved(items[at + 1])];
    const isList = Array.isArray(second);
    const own = isList ? second : ranged(first, second, items[at + 2]);
    for (const [step, width] of own.entries()) widths.set(first + step, file.number(width) ?? 0);
    at += isList ? 2 : 3;
  }
  return widths;
}

function ranged(first: number, last: PdfObject, width: PdfObject | undefined): PdfObject[] {
  const count = typeof last === "number" ? Math.min(65_536, Math.max(0, last - first + 1)) : 0;
  return Array.from({ length: count }, () => width ?? null);
}
