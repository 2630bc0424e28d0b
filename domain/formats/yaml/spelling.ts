import { tailOf } from "../tail-of";
import { isNoText, type YamlText } from "./texts";

/** How a text is written in place of another, in the style of that one as far as it allows. */
export function spelling(text: YamlText, source: string): (value: string) => string {
  const { style, isInFlow } = text;
  if (style.startsWith("BLOCK")) return block(text, source);
  return (value) => {
    if (style === "PLAIN" && isPlain(value, isInFlow)) return value;
    if (style === "QUOTE_SINGLE" && isPrintable(value)) return `'${value.replace(/'/gu, "''")}'`;
    return quoted(value);
  };
}

/** A key as it stands; `no` is Norwegian, and false to a reader of YAML 1.1. */
export function plainKey(name: string): string {
  return isNoText(name) ? quoted(name) : name;
}

/** In double quotation marks everything can be written. */
export function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Begins with a letter and holds nothing that YAML reads as its own. */
function isPlain(value: string, isInFlow: boolean): boolean {
  if (!/^\p{L}/u.test(value) || !isPrintable(value) || /\s$/u.test(value)) return false;
  if (isNoText(value) || /:(?:\s|$)|\s#/u.test(value)) return false;
  return !isInFlow || !/[,[\]{}:]/u.test(value);
}

function isPrintable(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return !/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/u.test(value);
}

/** `|` and `>`: with the header of the original, its indentation, and the blank lines behind it. */
function block({ start, end, style, value: old }: YamlText, source: string) {
  const raw = source.slice(start, end);
  const newLine = raw.includes("\r\n") ? "\r\n" : "\n";
  const tail = tailOf(raw);
  const ending = tailOf(old, "\n");
  const header = /^[^\r\n]*/u.exec(raw)?.[0] ?? "";
  const indent = /\n( *)\S/u.exec(raw)?.[1] ?? "";
  const isFolded = style === "BLOCK_FOLDED";
  return (value: string): string => {
    const lines = value.split("\n");
    const isFit = lines.every((line) => isPrintable(line) && !/^\s|\s$/u.test(line));
    const isOne = value.trim() === "" || value.startsWith("\n") || value.endsWith("\n");
    if (!isFit || isOne || /\d/u.test(header) || indent === "")
      return quoted(value + ending) + (tail.includes("\n") ? newLine : "");
    const folded = isFolded ? value.replace(/\n+/gu, (breaks) => `${breaks}\n`) : value;
    const written = folded.split("\n").map((line) => (line === "" ? "" : indent + line));
    return [header, ...written].join(newLine) + tail;
  };
}
