import type { Entry } from "./entry";
import { lineOf } from "./line-of";
import { stringFile } from "./string-file";
import { textFormat } from "./text-format";

/** Apple's `.strings`: `"key" = "value";` with comments before. */
export const appleStrings = textFormat({
  id: "strings",
  extensions: [".strings"],
  mediaType: "text/x-apple-strings",
  parse(text, { paragraphs: most }) {
    const entries: Entry[] = [];
    let comment = "";
    let at = 0;
    for (const match of text.matchAll(TOKEN)) {
      if (text.slice(at, match.index).trim() !== "") break;
      at = match.index + match[0].length;
      const entry = entryOf(match, comment);
      if (entry) entries.push(entry);
      comment = match[1] === undefined ? "" : match[1].replace(/^\/[*/]\s*|\s*\*\/$/gu, "");
    }
    if (text.slice(at).trim() !== "") return { unreadable: "broken", place: lineOf(text, at) };
    return stringFile(entries, { placeholders: APPLE, most });
  },
});

/** `%@`, `%1$lld`, and what stands for a plural of its own: `%#@boats@`, `%arg`. */
export const APPLE =
  /%arg|%(?:\d+\$)?#@\w+@|%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?(?:h|l|ll|q|z)?[@dDuUxXoOfeEgGcCsSaAp%]/u;

function entryOf(match: RegExpExecArray, comment: string): Entry | undefined {
  const [whole, , key, between, value] = match;
  if (key === undefined || between === undefined || value === undefined) return undefined;
  const start = match.index + key.length + between.length + 1;
  return {
    start,
    end: start + value.length,
    value: unescaped(value),
    spelled: escapedC,
    about: { key: unescaped(key.replace(/^"|"$/gu, "")), ...(comment ? { comment } : {}) },
    whole: [match.index, match.index + whole.length],
  };
}

const TOKEN =
  /(\/\*[\s\S]*?\*\/|\/\/[^\r\n]*)|("[^"\\]*(?:\\[\s\S][^"\\]*)*"|[\w.-]+)(\s*=\s*)"([^"\\]*(?:\\[\s\S][^"\\]*)*)"\s*;[ \t]*(?:\r\n|\r|\n)?/gu;

function unescaped(value: string): string {
  return value.replace(/\\(?:[Uu]([0-9a-f]{4})|([\s\S]))/giu, (_, unit?: string, one?: string) =>
    unit ? String.fromCharCode(Number.parseInt(unit, 16)) : (MEANT[one ?? ""] ?? one ?? ""),
  );
}

const MEANT: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

export function escapedC(value: string): string {
  return value
    .replace(/["\\]/gu, "\\$&")
    .replace(/\n/gu, "\\n")
    .replace(/\t/gu, "\\t")
    .replace(/\r/gu, "\\r");
}
