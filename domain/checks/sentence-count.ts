import { sentencesIn } from "../segmentation/sentences";
import type { Check, Example } from "./check";

/** Two sentences and more fewer than the source has, and shorter too: one may have been left out. */
export const sentenceCount = {
  id: "sentence-count",
  severity: "note",

  find({ source, target }) {
    if (source.text.length < 120 || target.text.trim() === "") return [];
    const [before, behind] = [marks(source.text), marks(target.text)];
    if (before - behind < 2 || behind * 2 > before) return [];
    const asked = sentencesIn(source.text, source.language).length;
    const had = sentencesIn(target.text, target.language).length;
    if (asked - had < 2 || had * 2 > asked) return [];
    return [
      {
        side: "target",
        start: 0,
        end: target.text.length,
        values: { asked: String(asked), had: String(had) },
      },
    ];
  },
} as const satisfies Check;

function marks(text: string): number {
  return text.match(/[.!?؟۔。！？।](?=["'”’»)]?(?:\s|$|\p{Lo}))/gu)?.length ?? 0;
}

export const examples: readonly Example[] = [
  {
    source:
      "The river is low. The ferry waits. Nobody knows when it will rain. The old men look at the sky. The children swim to the other bank.",
    target: "Der Fluss führt wenig Wasser.",
    finds: ["Der Fluss führt wenig Wasser."],
  },
  {
    source:
      "The river is low. The ferry waits. Nobody knows when it will rain. The old men look at the sky. The children swim to the other bank.",
    target:
      "دریا میں پانی کم ہے۔ کشتی انتظار میں ہے۔ کوئی نہیں جانتا کب بارش ہو گی۔ بوڑھے آسمان دیکھتے ہیں۔ بچے تیر کر پار جاتے ہیں۔",
    to: "ur",
    finds: [],
  },
];
