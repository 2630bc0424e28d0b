import type { Entry } from "./entry";
import { stringFile } from "./string-file";
import { textFormat } from "./text-format";

/** SubRip subtitles. Numbers and times stay; a subtitle's number is its key, its time the comment. */
export const srt = textFormat({
  id: "srt",
  extensions: [".srt"],
  mediaType: "application/x-subrip",
  parse: (text, { paragraphs }) =>
    subtitles(text, { spelled: (line) => line, read: (line) => line, most: paragraphs }),
});

/** WebVTT. Notes, styles and regions stay as they are. */
export const vtt = textFormat({
  id: "vtt",
  extensions: [".vtt"],
  mediaType: "text/vtt",
  parse: (text, { paragraphs }) =>
    text.startsWith("WEBVTT")
      ? subtitles(text, {
          spelled: escaped,
          most: paragraphs,
          read: (line) =>
            line.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/gu, (name) => ENTITIES[name] ?? name),
        })
      : { unreadable: "wrong-format" },
});

type Spelling = {
  /** How many subtitles there may be. */
  readonly most: number;
  readonly spelled: (line: string) => string;
  readonly read: (line: string) => string;
};

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": "\u00a0",
  "&lrm;": "\u200e",
  "&rlm;": "\u200f",
};

const TIMES = /^[ \t]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->/u;
/** `{\an8}` and times inside a text; other tags are met anyway. */
const PLACEHOLDERS = /\{\\[^{}]*\}|<[\d:.]+>|<\/?[bicuv](?:\.[\w.]+)?(?: [^<>]*)?>/u;

function subtitles(text: string, { spelled, read, most }: Spelling) {
  const newLine = /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
  const blocks = text.matchAll(/(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\r|\n|$))+/gu);
  const entries = Array.from(blocks).flatMap(({ 0: block, index }): Entry[] => {
    const lines = Array.from(block.matchAll(/[^\r\n]+/gu));
    const time = lines.findIndex(([line]) => TIMES.test(line));
    const [first, last] = [lines[time + 1], lines.at(-1)];
    if (time < 0 || time > 1 || !first || !last) return [];
    const key = time === 1 ? { key: lines[0]?.[0].trim() ?? "" } : {};
    return [
      {
        start: index + first.index,
        end: index + last.index + last[0].length,
        value: lines
          .slice(time + 1)
          .map(([line]) => read(line))
          .join("\n"),
        spelled: (value) =>
          value
            .split(/[\r\n]+/u)
            .filter((line) => line.trim() !== "")
            .map(spelled)
            .join(newLine),
        kind: "body",
        about: { ...key, comment: lines[time]?.[0].trim() ?? "" },
        whole: [index, index + block.length],
      },
    ];
  });
  return entries.length > 0
    ? stringFile(entries, { placeholders: PLACEHOLDERS, most })
    : { unreadable: "broken" as const };
}

/** What begins no whole tag of WebVTT. */
const NO_TAG = /<(?!\/?(?:[bicuv]|lang|ruby|rt)(?:\.[^\s<>]+)?(?:\s[^<>]*)?>|[\d:.]+>)/gu;

/** What stands in a text is escaped, its tags are not: they were codes. */
function escaped(line: string): string {
  return line.replace(/&/gu, "&amp;").replace(NO_TAG, "&lt;").replace(/-->/gu, "--&gt;");
}
