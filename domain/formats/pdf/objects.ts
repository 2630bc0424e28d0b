/** What a PDF is made of (ISO 32000-1, 7.3). Strings have one character for each byte. */
export type PdfObject =
  | number
  | boolean
  | null
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "string"; readonly bytes: string }
  | { readonly type: "word"; readonly word: string }
  | { readonly type: "reference"; readonly number: number }
  | { readonly type: "dictionary"; readonly entries: ReadonlyMap<string, PdfObject> }
  | readonly PdfObject[];

export type Dictionary = ReadonlyMap<string, PdfObject>;

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/uy;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/uy;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/uy;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/uy;
const HEX = /<([\da-fA-F\0\t\n\f\r ]*)>/uy;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/uy;
const DEEPEST = 100;

/** Reads objects one behind the other. What is none of them is skipped. */
export class PdfReader {
  readonly source: string;
  at: number;
  depth = 0;

  constructor(source: string, at = 0) {
    this.source = source;
    this.at = at;
  }

  /** The next object, or nothing at the end. */
  next(): PdfObject | undefined {
    this.matched(SPACE);
    const character = this.source[this.at];
    if (character === undefined) return undefined;
    const read = STARTS[character];
    const found = read ? read(this) : (this.reference() ?? this.number() ?? this.word());
    if (found === undefined) this.at++;
    return found ?? null;
  }

  matched(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  reference(): PdfObject | undefined {
    const match = this.matched(REFERENCE);
    return match && { type: "reference", number: Number(match[1]) };
  }

  number(): PdfObject | undefined {
    const match = this.matched(NUMBER);
    return match && Number(match[0]);
  }

  word(): PdfObject | undefined {
    const word = this.matched(WORD)?.[0];
    if (word === undefined) return undefined;
    return Object.hasOwn(WORDS, word) ? WORDS[word] : { type: "word", word };
  }

  name(): PdfObject | undefined {
    const match = this.matched(NAME);
    const spelled = match?.[1]?.replace(/#([\da-f]{2})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return spelled === undefined ? undefined : { type: "name", name: spelled };
  }

  /** Everything up to the closing bracket. */
  list(close: string): PdfObject[] {
    const items: PdfObject[] = [];
    if (++this.depth > DEEPEST) this.at = this.source.length;
    for (;;) {
      this.matched(SPACE);
      if (this.source.startsWith(close, this.at) || this.at >= this.source.length) break;
      const item = this.next();
      if (item === undefined) break;
      items.push(item);
    }
    this.depth--;
    this.at += close.length;
    return items;
  }

  dictionary(): PdfObject {
    this.at += 2;
    const items = this.list(">>");
    const entries = new Map<string, PdfObject>();
    for (let at = 0; at + 1 < items.length; at += 2) {
      const [key, value] = [items[at], items[at + 1]];
      if (isNamed(key) && value !== undefined) entries.set(key.name, value);
    }
    return { type: "dictionary", entries };
  }

  hexadecimal(): PdfObject | undefined {
    const digits = this.matched(HEX)?.[1]?.replace(/[^\da-f]/giu, "");
    if (digits === undefined) return undefined;
    const bytes = (digits + "0".repeat(digits.length % 2)).replace(/../gu, (hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { type: "string", bytes };
  }

  /** Brackets inside a string stand in pairs. */
  literal(): PdfObject {
    let depth = 0;
    const start = this.at + 1;
    for (; this.at < this.source.length; this.at++) {
      const character = this.source[this.at];
      if (character === "\\") this.at++;
      else if (character === "(") depth++;
      else if (character === ")" && --depth === 0) break;
    }
    const raw = this.source.slice(start, this.at++);
    return { type: "string", bytes: unescaped(raw) };
  }
}

const WORDS: Readonly<Record<string, PdfObject>> = { true: true, false: false, null: null };

const STARTS: Readonly<Record<string, (reader: PdfReader) => PdfObject | undefined>> = {
  "/": (reader) => reader.name(),
  "(": (reader) => reader.literal(),
  "[": (reader) => {
    reader.at++;
    return reader.list("]");
  },
  "<": (reader) =>
    reader.source[reader.at + 1] === "<" ? reader.dictionary() : reader.hexadecimal(),
};

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(raw: string): string {
  return raw.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/gu, (_, octal?: string, one?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return /[\r\n]/u.test(one ?? "") ? "" : (ESCAPES[one ?? ""] ?? one ?? "");
  });
}

export function isNamed(object: PdfObject | undefined): object is { type: "name"; name: string } {
  return (
    typeof object === "object" && object !== null && "type" in object && object.type === "name"
  );
}

export function isString(
  object: PdfObject | undefined,
): object is { type: "string"; bytes: string } {
  return (
    typeof object === "object" && object !== null && "type" in object && object.type === "string"
  );
}

export const nameOf = (object: PdfObject | undefined): string =>
  isNamed(object) ? object.name : "";

export type Command = { readonly word: string; readonly operands: readonly PdfObject[] };

/** Words with what stands before each: so contents of pages and tables of characters are written. */
export function* commandsIn(reader: PdfReader): Generator<Command> {
  let operands: PdfObject[] = [];
  for (let one = reader.next(); one !== undefined; one = reader.next()) {
    if (isWord(one)) {
      yield { word: one.word, operands };
      operands = [];
    } else if (operands.length < MOST_OPERANDS) operands.push(one);
  }
}

const MOST_OPERANDS = 10_000;

function isWord(object: PdfObject): object is { type: "word"; word: string } {
  return (
    typeof object === "object" && object !== null && "type" in object && object.type === "word"
  );
}
