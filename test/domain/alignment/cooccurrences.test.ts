import { describe, expect, it } from "vitest";
import { cooccurrences } from "@/domain/alignment/cooccurrences";
import { emptyVocabulary, sideOf } from "@/domain/alignment/corpus";

const sentences = (word: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${word}${at % 90} stands by the ${word}.`).join(" ");

/** How often words meet in one bead of these two texts. */
function meetings(from: string, to: string): number {
  const [source, target] = [emptyVocabulary(), emptyVocabulary()];
  const texts = [
    {
      source: sideOf([{ text: from }], source),
      target: sideOf([{ text: to }], target),
      count: 1,
      sourceEnd: Int32Array.of(1),
      targetEnd: Int32Array.of(1),
      shape: Uint8Array.of(0),
      probability: Float32Array.of(1),
    },
  ];
  return cooccurrences(texts, source, target).count;
}

describe("the words that stand in beads together", () => {
  it("teach where a paragraph answers a paragraph", () => {
    expect(meetings(sentences("lamp", 20), sentences("lampe", 20))).toBeGreaterThan(1000);
  });

  it("teach nothing where a whole book is one paragraph: every word would meet every other", () => {
    expect(meetings(sentences("lamp", 3000), sentences("lampe", 3000))).toBe(0);
  });

  it("still teach where a long paragraph answers a few words", () => {
    expect(meetings(sentences("lamp", 3000), "lampe lampe stands")).toBeGreaterThan(0);
  });
});
