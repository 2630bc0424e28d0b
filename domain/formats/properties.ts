import type { Entry } from "./entry";
import { stringFile } from "./string-file";
import { textFormat } from "./text-format";

/** Java property files. In one that is all ASCII other letters are written as `\u0627`. */
export const properties = textFormat({
  id: "properties",
  extensions: [".properties"],
  mediaType: "text/x-java-properties",
  spelled: escapedUnit,
  parse(text, { paragraphs: most }) {
    const spelled = spelling(isAscii(text));
    const entries: Entry[] = [];
    let comments: string[] = [];
    for (const { 0: line, index } of text.matchAll(LINE)) {
      const comment = /^[ \t\f]*[#!]+ ?(.*)/u.exec(line)?.[1];
      const entry = comment === undefined ? entryOf(line, index, spelled) : undefined;
      if (entry) entries.push({ ...entry, about: { ...entry.about, ...said(comments) } });
      comments = comment === undefined ? [] : [...comments, comment.trim()];
    }
    return stringFile(entries, { placeholders: PLACEHOLDERS, most });
  },
});

function said(comments: readonly string[]): { comment?: string } {
  return comments.length > 0 ? { comment: comments.join("\n") } : {};
}

/** A line with those that continue it: a line end behind an odd number of backslashes. */
const LINE = /^[^\r\n\\]*(?:\\(?:\r\n|[\s\S])[^\r\n\\]*)*(?:\r\n|\r|\n|$)/gmu;
const PARTS =
  /^([ \t\f]*)((?:[^\s:=\\]|\\(?:\r\n[ \t\f]*|[\s\S])){1,1000})([ \t\f]*[:=]?[ \t\f]*)([^\r\n\\]*(?:\\(?:\r\n|[\s\S])[^\r\n\\]*)*)/u;
const PLACEHOLDERS = /\$?\{[\w.,# -]*\}|%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?[sdifxnc%]/u;

function entryOf(
  line: string,
  index: number,
  spelled: (value: string) => string,
): Entry | undefined {
  const [, indent = "", key, between = "", value = ""] = PARTS.exec(line) ?? [];
  if (key === undefined || value === "") return undefined;
  const start = index + indent.length + key.length + between.length;
  return {
    start,
    end: start + value.length,
    value: unescaped(value),
    spelled,
    about: { key: unescaped(key) },
    whole: [index, index + line.length],
  };
}

function isAscii(text: string): boolean {
  return !/[^\t-\x7f]/u.test(text);
}

function unescaped(value: string): string {
  return value.replace(
    /\\(?:u([0-9a-f]{4})|\r\n[ \t\f]*|([\s\S])[ \t\f]*)/giu,
    (whole, unit?: string, one?: string) => {
      if (unit) return String.fromCharCode(Number.parseInt(unit, 16));
      if (one === undefined || /[\r\n]/u.test(one)) return "";
      return (MEANT[one] ?? one) + whole.slice(2);
    },
  );
}

const MEANT: Record<string, string> = { n: "\n", t: "\t", r: "\r", f: "\f" };

function spelling(ascii: boolean): (value: string) => string {
  return (value) => {
    const written = value
      .replace(/\\/gu, "\\\\")
      .replace(/\n/gu, "\\n")
      .replace(/\t/gu, "\\t")
      .replace(/\r/gu, "\\r")
      .replace(/^ /u, "\\ ");
    return ascii ? written.replace(/[^\x20-\x7e]/gu, escapedUnit) : written;
  };
}

function escapedUnit(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
