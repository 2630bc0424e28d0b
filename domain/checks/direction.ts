import { directionOf } from "../languages/direction";
import type { Check, Example, Fault } from "./check";
import { LATIN, UNSEEN } from "./traits";

/**
 * In right-to-left text the signs behind a Latin run jump to its other side (C++ shows as ++C)
 * unless a mark or an isolate holds them; and isolates and embeddings that open must also close.
 */
export const direction = {
  id: "direction",
  severity: "note",
  needs: { target: LATIN | UNSEEN },

  find({ target: { text, language, traits } }) {
    const open = (traits & UNSEEN) === 0 ? [] : unclosed(text);
    return directionOf(language) === "rtl" && (traits & LATIN) !== 0
      ? [...open, ...jumping(text)]
      : open;
  },
} as const satisfies Check;

const JUMPING = /[A-Za-z][A-Za-z0-9]{0,20}[+#*]{1,3}(?![\w+#*\u200e\u2069\u202c)])/g;

function jumping(text: string): Fault[] {
  return [...text.matchAll(JUMPING)].map(({ 0: run, index: start }) => {
    const end = start + run.length;
    return { side: "target", start, end, fix: { start: end, end, text: "\u200e" } };
  });
}

function unclosed(text: string): Fault[] {
  const isolates =
    (text.match(/[\u2066-\u2068]/g)?.length ?? 0) - (text.match(/\u2069/g)?.length ?? 0);
  const embeddings =
    (text.match(/[\u202a\u202b\u202d\u202e]/g)?.length ?? 0) - (text.match(/\u202c/g)?.length ?? 0);
  if (isolates === 0 && embeddings === 0) return [];
  return [
    {
      side: "target",
      start: text.length,
      end: text.length,
      variant: "unclosed",
      severity: "warning",
    },
  ];
}

export const examples: readonly Example[] = [
  {
    source: "written in C++",
    target: "نوشته به C++",
    to: "fa",
    finds: ["C++"],
    fixed: "نوشته به C++\u200e",
  },
  { source: "written in C++", target: "C++\u200e میں لکھا گیا", to: "ur", finds: [] },
  { source: "written in C++", target: "in C++ geschrieben", finds: [] },
  { source: "the file", target: "\u2067دوتنه", to: "ps", finds: [""] },
  { source: "the WHO", target: "سازمان WHO", to: "fa", finds: [] },
];
