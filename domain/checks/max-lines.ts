import type { Check, Example } from "./check";

/** A place on a screen holds only so many lines. */
export const maxLines = {
  id: "max-lines",
  severity: "error",

  find({ target, flags }) {
    if (flags.size === 0) return [];
    const most = Number.parseInt(flags.get("max-lines") ?? "", 10);
    const lines = target.text.split("\n");
    if (Number.isNaN(most) || lines.length <= most) return [];
    const start = lines.slice(0, most).join("\n").length;
    const values = { lines: String(lines.length), most: String(most) };
    return [{ side: "target", start, end: target.text.length, values }];
  },
} as const satisfies Check;

export const examples: readonly Example[] = [
  {
    source: "Saved",
    target: "Es ist\ngespeichert",
    flags: ["max-lines:1"],
    finds: ["\ngespeichert"],
  },
  { source: "Saved", target: "محفوظ\nہو گیا", flags: ["max-lines:2"], to: "ur", finds: [] },
];
