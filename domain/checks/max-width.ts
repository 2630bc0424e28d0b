import { plain } from "../codes/code";
import { textWidth } from "../languages/text-width";
import type { Check, Example, Facing } from "./check";

/** A button is so many pixels wide: `max-width:120`, or `max-size:120:2` for two lines, at `font-size:14`. */
export const maxWidth = {
  id: "max-width",
  severity: "warning",

  find({ target, flags }) {
    const room = roomOf(flags);
    if (room === undefined) return [];
    const { width, lines } = laidOut(plain(target.text), room);
    if (width <= room.width && lines <= room.lines) return [];
    const needed = lines > room.lines ? width + (lines - room.lines) * room.width : width;
    const values = { width: String(Math.ceil(needed)), most: String(room.width) };
    return [{ side: "target", start: 0, end: target.text.length, values }];
  },
} as const satisfies Check;

/** In pixels. */
type Room = { readonly width: number; readonly lines: number; readonly font: number };

/** What browsers take for text of which nothing is said. */
const FONT = 16;

function roomOf(flags: Facing["flags"]): Room | undefined {
  if (flags.size === 0) return undefined;
  const [width, lines = 1] = (flags.get("max-size") ?? flags.get("max-width") ?? "")
    .split(":")
    .map(Number);
  if (!width || Number.isNaN(lines)) return undefined;
  return { width, lines, font: Number(flags.get("font-size")) || FONT };
}

/** The widest line, in pixels, and how many lines there are when words are set one behind the other. */
function laidOut(text: string, { width: most, lines: allowed, font }: Room) {
  if (allowed === 1) return { width: textWidth(text) * font, lines: 1 };
  let [widest, lines, line] = [0, 1, 0];
  for (const word of text.split(/(?<=\s)/u)) {
    const width = textWidth(word.trimEnd()) * font;
    if (line > 0 && line + width > most) [lines, line] = [lines + 1, 0];
    widest = Math.max(widest, line + width);
    line += textWidth(word) * font;
  }
  return { width: widest, lines };
}

export const examples: readonly Example[] = [
  { source: "Save", target: "Speichern", flags: ["max-width:40"], finds: ["Speichern"] },
  { source: "Save", target: "Speichern", flags: ["max-width:90"], finds: [] },
  { source: "Save", target: "Speichern", flags: ["max-width:50", "font-size:10"], finds: [] },
  { source: "Save", target: "Speichern", finds: [] },
  {
    source: "Save",
    target: "محفوظ کریں",
    flags: ["max-width:40"],
    to: "ur",
    finds: ["محفوظ کریں"],
  },
  { source: "Save", target: "ذخیره", flags: ["max-width:60"], to: "fa", finds: [] },
  { source: "Save", target: "保存", flags: ["max-width:32"], to: "zh", finds: [] },
  { source: "Save changes", target: "Änderungen sichern", flags: ["max-size:100:2"], finds: [] },
  {
    source: "Save changes",
    target: "Alle Änderungen jetzt sichern",
    flags: ["max-size:100:2"],
    finds: ["Alle Änderungen jetzt sichern"],
  },
];
