import type { Check, Example } from "./check";
import { DOTS } from "./traits";

/** Three dots are one character where the source prints them so. */
export const ellipsis = {
  id: "ellipsis",
  severity: "note",
  needs: { target: DOTS, source: DOTS },

  find({ source, target }) {
    if (!source.text.includes("…")) return [];
    return [...target.text.matchAll(/(?<!\.)\.\.\.(?!\.)/g)].map(({ index: start }) => {
      return { side: "target", start, end: start + 3, fix: { start, end: start + 3, text: "…" } };
    });
  },
} as const satisfies Check;

export const examples: readonly Example[] = [
  { source: "Select…", target: "Auswählen...", finds: ["..."], fixed: "Auswählen…" },
  { source: "Select…", target: "انتخاب…", to: "fa", finds: [] },
  { source: "Select...", target: "Auswählen...", finds: [] },
  { source: "Wait…", target: "انتظر...", to: "ar", finds: ["..."], fixed: "انتظر…" },
];
