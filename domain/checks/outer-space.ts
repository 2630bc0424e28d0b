import type { Check, Example, Fault } from "./check";

/** White space at either end is kept: strings are joined to others by it. A mark of byte order is `invisible`, and no space. */
export const outerSpace = {
  id: "outer-space",
  severity: "warning",

  find({ source, target }) {
    if (source.text.trim() === "" || target.text.trim() === "") return [];
    return [...leading(source.text, target.text), ...trailing(source.text, target.text)];
  },
} as const satisfies Check;

function leading(source: string, target: string): Fault[] {
  const asked = source.slice(0, source.length - source.trimStart().length);
  const end = target.length - target.trimStart().length;
  if (same(asked, target.slice(0, end))) return [];
  return [{ side: "target", start: 0, end, variant: "start", fix: { start: 0, end, text: asked } }];
}

function trailing(source: string, target: string): Fault[] {
  const asked = source.slice(source.trimEnd().length);
  const start = target.trimEnd().length;
  const end = target.length;
  if (same(asked, target.slice(start))) return [];
  return [{ side: "target", start, end, variant: "end", fix: { start, end, text: asked } }];
}

/** A non-breaking space is as good as another. */
function same(one: string, other: string): boolean {
  return one === other || spaceOf(one) === spaceOf(other);
}

function spaceOf(text: string): string {
  return text.replace(/[\u00a0\u202f\u3000]/g, " ").replaceAll("\ufeff", "");
}

export const examples: readonly Example[] = [
  { source: "Name: ", target: "Name:", finds: [""], fixed: "Name: " },
  { source: "The river", target: " الماء", to: "ar", finds: [" "], fixed: "الماء" },
  { source: "The river", target: "\ufeffرود", to: "fa", finds: [] },
  { source: " and ", target: " und ", finds: [] },
  { source: "Saved.\n", target: "محفوظ۔\n", to: "ur", finds: [] },
  { source: "Saved.", target: "محفوظ۔\n", to: "ur", finds: ["\n"], fixed: "محفوظ۔" },
];
