import type { Paragraph } from "../format";
import { utf8 } from "../utf8";
import { type Maker, type Making, respelled } from "./maker";

const TIMES =
  /^((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*-->[ \t]*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/u;

/** Whether each text has a time at which it is shown: a reader of subtitles gives it as the comment. */
export function hasTimes(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.every(({ comment = "" }) => TIMES.test(comment));
}

const cues =
  (head: string, sign: string): Maker =>
  (making) =>
    utf8(head + making.paragraphs.map((one, at) => cue(one, { at, sign, making })).join("\n"));

type Place = { readonly at: number; readonly sign: string; readonly making: Making };

function cue({ comment = "", text, codes }: Paragraph, { at, sign, making }: Place): string {
  const [, from = "", to = ""] = TIMES.exec(comment) ?? [];
  const lines = respelled(
    text,
    { codes, onLost: making.onLost },
    {
      text: (plain) => plain.replace(/\n{2,}/gu, "\n"),
      lineBreak: "\n",
      pair: (label) => (/^[biu]$/u.test(label) ? [`<${label}>`, `</${label}>`] : undefined),
    },
  );
  return `${at + 1}\n${whole(from, sign)} --> ${whole(to, sign)}\n${lines}\n`;
}

/** Hours may be left out in WebVTT. */
function whole(time: string, sign: string): string {
  const [clock = "", fraction = ""] = time.split(/[.,]/u);
  const parts = clock.split(":");
  const full = parts.length < 3 ? ["00", ...parts] : parts;
  return `${full.map((part) => part.padStart(2, "0")).join(":")}${sign}${fraction.padEnd(3, "0")}`;
}

export const srt = cues("", ",");
export const vtt = cues("WEBVTT\n\n", ".");
