import { isSpaceless } from "../languages/script";
import type { Check, Example } from "./check";
import { UNSEEN } from "./traits";

/** Characters nobody sees and nobody meant: control characters, byte order marks, zero-width spaces, letters lost to a wrong encoding. */
export const invisible = {
  id: "invisible",
  severity: "warning",
  needs: { target: UNSEEN },

  find({ source, target }) {
    const spaceless = isSpaceless(target.language);
    return [...target.text.matchAll(UNWANTED)]
      .filter(([mark]) => !source.text.includes(mark) && !(spaceless && mark === "\u200b"))
      .map(({ 0: mark, index: start }) => {
        const name = `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
        if (mark === "\ufffd")
          return {
            side: "target",
            start,
            end: start + 1,
            variant: "lost",
            severity: "error",
            values: { name },
          };
        return {
          side: "target",
          start,
          end: start + 1,
          values: { name },
          fix: { start, end: start + 1, text: "" },
        };
      });
  },
} as const satisfies Check;

/** C0 and C1 controls but for tab and line ends, soft hyphens, zero-width spaces, and stand-ins for what was lost. */
const UNWANTED = /(?![\t\n\r])\p{Cc}|[\u00ad\u200b\u2060-\u2065\ufeff\ufffc\ufffd]/gu;

export const examples: readonly Example[] = [
  { source: "The river", target: "Der\u200b Fluss", finds: ["\u200b"], fixed: "Der Fluss" },
  { source: "The river", target: "\ufeffدریا", to: "ur", finds: ["\ufeff"], fixed: "دریا" },
  { source: "The river", target: "می‌رود", to: "fa", finds: [] },
  { source: "The river", target: "د\ufffdیا", to: "ur", finds: ["\ufffd"] },
  { source: "str\u200bing", target: "Zei\u200bchen", finds: [] },
];
