import { plain } from "../codes/code";
import type { Check, Example } from "./check";
import type { Text } from "./text";
import { CODE_MARK } from "./traits";

/** A source that says something asks for a translation that does. */
export const empty = {
  id: "empty",
  severity: "error",

  find({ source, target }) {
    const [asked, answered] = [hasText(source), hasText(target)];
    if (asked && !answered) return [{ side: "target", start: 0, end: target.text.length }];
    if (asked || !answered) return [];
    return [
      { side: "target", start: 0, end: target.text.length, variant: "added", severity: "note" },
    ];
  },
} as const satisfies Check;

function hasText({ text, traits }: Text): boolean {
  return ((traits & CODE_MARK) === 0 ? text : plain(text)).trim() !== "";
}

export const examples: readonly Example[] = [
  { source: "The river is low.", target: "", finds: [""] },
  { source: "The river is low.", target: "  ", to: "ur", finds: ["  "] },
  { source: "The river is low.", target: "دریا میں پانی کم ہے۔", to: "ur", finds: [] },
  { source: "", target: "", finds: [] },
  { source: "", target: "Der Fluss", finds: ["Der Fluss"] },
];
