import { plain } from "../codes/code";
import { countCharacters } from "../languages/words";
import type { Check, Example, Facing } from "./check";

/** A place on a screen or a form holds only so many characters, as a reader counts them. */
export const maxLength = {
  id: "max-length",
  severity: "error",

  find(facing) {
    const most = limitOf(facing);
    const { text } = facing.target;
    if (most === undefined || plain(text).length <= most) return [];
    const { all } = countCharacters(text);
    if (all <= most) return [];
    return [
      {
        side: "target",
        start: 0,
        end: text.length,
        values: { length: String(all), most: String(most) },
      },
    ];
  },
} as const satisfies Check;

function limitOf({ pair, flags }: Facing): number | undefined {
  if (pair.maxLength !== undefined) return pair.maxLength;
  const flagged = Number.parseInt(flags.get("max-length") ?? "", 10);
  return Number.isNaN(flagged) ? undefined : flagged;
}

export const examples: readonly Example[] = [
  { source: "Save", target: "Speichern", maxLength: 8, finds: ["Speichern"] },
  { source: "Save", target: "Sichern", maxLength: 8, finds: [] },
  { source: "Save", target: "حِفْظ", maxLength: 3, to: "ar", finds: [] },
  {
    source: "Save",
    target: "محفوظ کریں",
    flags: ["max-length:5"],
    to: "ur",
    finds: ["محفوظ کریں"],
  },
  { source: "Save", target: "Speichern", finds: [] },
];
