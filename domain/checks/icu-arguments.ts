export type Argument = {
  readonly name: string;
  readonly type: string;
  /** The forms of a choice: `one`, `other`, `=0` … */
  readonly forms?: readonly string[];
  readonly start: number;
  readonly end: number;
};

type Reader = { readonly text: string; at: number; readonly found: Argument[]; depth: number };

/** The arguments of an ICU message, those inside its forms too; or, if it is not one, the place where it breaks. */
export function argumentsIn(text: string): Argument[] | number {
  const reader: Reader = { text, at: 0, found: [], depth: 0 };
  if (!readMessage(reader) || reader.at < text.length) return reader.at;
  return reader.found.sort((one, other) => one.start - other.start);
}

/** Deeper than this is an attack, not a message. */
const DEEPEST = 20;

/** Text and arguments, up to the end or the brace that closes the form. */
function readMessage(reader: Reader): boolean {
  const { text } = reader;
  while (reader.at < text.length) {
    const character = text.charAt(reader.at);
    if (character === "'") skipQuoted(reader);
    else if (character === "}") return reader.depth > 0;
    else if (character !== "{") reader.at += 1;
    else if (!readArgument(reader)) return false;
  }
  return reader.depth === 0;
}

/** An apostrophe quotes only in front of a brace; two are one. */
function skipQuoted(reader: Reader): void {
  const next = reader.text.charAt(reader.at + 1);
  if (next !== "{" && next !== "}") {
    reader.at += next === "'" ? 2 : 1;
    return;
  }
  const end = reader.text.indexOf("'", reader.at + 2);
  reader.at = end === -1 ? reader.text.length : end + 1;
}

const HEAD = /\{\s*([\w.-]{1,80})\s*(?:,\s*(\w{1,20})\s*)?(?:(,)|\})/y;
const STYLE = /[^{}']{0,400}\}/y;
const FORM = /\s*(?:offset:\d{1,4}\s*)?([\w=-]{1,40})\s*\{/y;
const CLOSE = /\s*\}/y;

function readArgument(reader: Reader): boolean {
  const start = reader.at;
  const head = match(HEAD, reader);
  if (head === undefined) return false;
  const [, name = "", type = "", more] = head;
  const forms =
    more !== undefined && /^(?:plural|select|selectordinal)$/.test(type)
      ? readForms(reader)
      : undefined;
  if (
    forms === null ||
    (more !== undefined && forms === undefined && match(STYLE, reader) === undefined)
  )
    return false;
  reader.found.push({ name, type, start, end: reader.at, ...(forms && { forms }) });
  return true;
}

/** `null` where it breaks. */
function readForms(reader: Reader): string[] | null {
  const forms: string[] = [];
  reader.depth += 1;
  for (let form = match(FORM, reader); form !== undefined; form = match(FORM, reader)) {
    if (reader.depth > DEEPEST || !readMessage(reader)) return null;
    reader.at += 1;
    forms.push(form[1] ?? "");
  }
  reader.depth -= 1;
  return match(CLOSE, reader) === undefined || forms.length === 0 ? null : forms;
}

function match(pattern: RegExp, reader: Reader): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text) ?? undefined;
  if (found !== undefined) reader.at = pattern.lastIndex;
  return found;
}
