import { FluentParser } from "@fluent/syntax";
import { legible } from "../legible";
import type { Cut } from "../splice";
import type { FluentText } from "./text";

const STRING = /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"/u.source;

/** A placeable without another one in it, and the name a selection has in a text. */
export const PLACEABLE = new RegExp(
  `\\{(?:[^{}"]|${STRING})*->\\s*\\[(?:…|\\d+)\\]\\s*\\}|\\{(?:[^{}"]|${STRING})*\\}`,
  "u",
);

const PARTS = new RegExp(`(${PLACEABLE.source})`, "u");

/** A text with its braces as braces, but for those that would then be taken for a placeable. */
export function legibleBraces(value: string): string {
  const meant = (literal: string) => (literal.includes('"{"') ? "{" : "}");
  return legible(value, { literal: /\{\s*"[{}]"\s*\}/u, meant, codes: PLACEABLE });
}

/** How a text is written: what Fluent would read as its own is put into placeables. */
export function spelling({ start, selections }: Omit<FluentText, "key">, source: string) {
  const from = source.lastIndexOf("\n", start - 1) + 1;
  const before = source.slice(from, start);
  const isOnOwnLine = before.trim() === "";
  const indent = isOnOwnLine ? before : `${/^\s*/u.exec(before)?.[0] ?? ""}    `;
  const newLine = source.includes("\r\n") ? "\r\n" : "\n";
  return (value: string, cut: Cut): string => {
    const names = selections.map(({ name }) => name);
    const written = linesOf(value, { names, isOnOwnLine }).map((line, at) =>
      at === 0 || line === "" ? line : indent + line,
    );
    return selections.reduce(
      (all, { name, start: open, end }) => all.replace(name, () => cut(open, end)),
      written.join(newLine),
    );
  };
}

/** A text as the value of a new message. */
export function patternOf(value: string): string {
  return linesOf(value, { names: [], isOnOwnLine: false })
    .map((line, at) => (at === 0 || line === "" ? line : `    ${line}`))
    .join("\n");
}

type Around = { readonly names: readonly string[]; readonly isOnOwnLine: boolean };

function linesOf(value: string, { names, isOnOwnLine }: Around): string[] {
  const parts = value.split(PARTS).map((part, at) => {
    if (at % 2 === 1 && (names.includes(part) || isPlaceable(part))) return part;
    return part.replace(/[{}]/gu, inString);
  });
  const lines = parts.join("").split(/\r\n|\r|\n/u);
  const fit = lines.map((line, at) => fitting(line, at > 0 || isOnOwnLine));
  const last = fit.at(-1) ?? "";
  if (last === "" || /\s$/u.test(last)) fit[fit.length - 1] = `${last}{""}`;
  return fit;
}

/** A line as it can begin: with no white space, and with no mark of Fluent's own. */
function fitting(line: string, isLine: boolean): string {
  if (/^\s/u.test(line)) return `{""}${line}`;
  return isLine ? line.replace(/^[.*[]/u, inString) : line;
}

const inString = (one: string) => `{"${one}"}`;

const parser = new FluentParser({ withSpans: false });

/** What somebody typed between braces may be no expression: then it is text. */
function isPlaceable(part: string): boolean {
  return parser.parseEntry(`a = ${part}\n`).type === "Message";
}
