import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import type { Unit } from "@/domain/alignment/bead";
import { innerLinks } from "@/domain/alignment/inner-links";
import { madeUpPair } from "@/test/support/made-up-texts";

/** Paragraphs of three sentences; in every fifth, the translation moved the last one into the next. */
function givenParagraphs(seed: number) {
  const { source, target, gold } = madeUpPair({ units: 360, seed });
  const single = gold.filter((bead) => /^\d+:\d+$/.test(bead)).slice(0, 240);
  const texts = (units: readonly Unit[], side: 0 | 1) =>
    single.map((bead) => units[Number(bead.split(":")[side])]?.text ?? "");
  const paragraphs = (sentences: readonly string[], edge: (at: number) => number) =>
    Array.from({ length: 80 }, (_, at) => sentences.slice(edge(at), edge(at + 1)));
  const isMoved = (at: number) => at % 5 === 3;
  return {
    source: paragraphs(texts(source, 0), (at) => at * 3),
    target: paragraphs(texts(target, 1), (at) => at * 3 - (isMoved(at) ? 1 : 0)),
    gold: Array.from({ length: 80 }, (_, at) => at).flatMap((at) => {
      if (isMoved(at)) return [];
      return isMoved(at + 1) ? [`${at},${at + 1}:${at},${at + 1}`] : [`${at}:${at}`];
    }),
  };
}

describe("paragraphs whose sentences are known", () => {
  it("are paired as the sentences inside them answer each other", () => {
    const { source, target, gold } = givenParagraphs(63);
    const units = (paragraphs: readonly string[][], areKnown: boolean): Unit[] =>
      paragraphs.map((sentences) => ({
        text: sentences.join(" "),
        ...(areKnown && { sentences }),
      }));
    const right = (areKnown: boolean) => {
      const { beads } = align(units(source, areKnown), units(target, areKnown));
      const found = new Set(beads.map((bead) => `${bead.source}:${bead.target}`));
      return gold.filter((bead) => found.has(bead)).length;
    };

    const known = right(true);

    expect(known).toBeGreaterThan(0.95 * gold.length);
    expect(known).toBeGreaterThan(right(false));
  });

  it("say nothing new of two that are one sentence each", () => {
    const sentence = { text: "The old keeper counts." };
    const source = { units: [sentence, sentence, sentence], owners: [0, 1, 1] };
    const target = { units: [sentence, sentence, sentence], owners: [0, 1, 2] };

    const links = innerLinks(
      [0, 1, 2].map((at) => ({ source: [at], target: [at], confidence: 0.9 })),
      [source, target],
    );

    expect(links.map((there) => [...there])).toEqual([
      [],
      [
        [1, 0.9],
        [2, 0.9],
      ],
    ]);
  });
});
