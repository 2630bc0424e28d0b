import { hasOwnKey } from "../languages/own-keys";
import type { Check, Example } from "./check";
import type { Text } from "./text";
import { AMPERSAND, TILDE, UNDERSCORE } from "./traits";

/** A key letter marked in the source is marked once in the translation. Asked for by the flag `accelerator:&`. */
export const accelerator = {
  id: "accelerator",
  severity: "warning",
  needs: { either: AMPERSAND | UNDERSCORE | TILDE },

  find({ source, target, flags }) {
    const mark = flags.get("accelerator");
    if (mark === undefined || mark.length !== 1) return [];
    const asked = marksIn(source, mark);
    const had = marksIn(target, mark);
    if (asked.length === had.length || asked.length > 1) return [];
    const surplus = had.at(-1);
    if (surplus === undefined)
      return [
        { side: "source", start: asked[0] ?? 0, end: (asked[0] ?? 0) + 1, variant: "missing" },
      ];
    return [{ side: "target", start: surplus, end: surplus + 1, variant: "added" }];
  },
} as const satisfies Check;

/** A mark in front of what has a key. Twice it stands for itself. */
function marksIn({ text, language }: Text, mark: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (text.charAt(at + 1) === mark) at += 1;
    else if (mayBeMarked(text.slice(at + 1, at + 12), language)) places.push(at);
  }
  return places;
}

/** No space and no entity, and a letter that one key types. */
function mayBeMarked(behind: string, language: string): boolean {
  return MARKED.test(behind) && hasOwnKey(behind.charAt(0), language);
}
const MARKED = /^(?!\w{1,8};)[^\s]/;

export const examples: readonly Example[] = [
  { source: "&File", target: "&Datei", flags: ["accelerator:&"], finds: [] },
  { source: "&File", target: "پرونده", flags: ["accelerator:&"], to: "fa", finds: ["&"] },
  { source: "&File", target: "&Datei &Neu", flags: ["accelerator:&"], finds: ["&"] },
  { source: "Save && Exit", target: "Sichern && Ende", flags: ["accelerator:&"], finds: [] },
  { source: "Walter & Sons", target: "Walter und Söhne", flags: ["accelerator:&"], finds: [] },
  { source: "&File", target: "Datei", finds: [] },
  { source: "&File", target: "L&êer", flags: ["accelerator:&"], to: "af", finds: ["&"] },
  { source: "&Cancel", target: "Iep&tal", flags: ["accelerator:&"], to: "tr", finds: [] },
  { source: "&Back", target: "&Îndărăt", flags: ["accelerator:&"], to: "ro", finds: [] },
  { source: "&Back", target: "&ñ", flags: ["accelerator:&"], finds: ["&"] },
  { source: "&Home", target: "&Élan", flags: ["accelerator:&"], to: "fr", finds: [] },
];
