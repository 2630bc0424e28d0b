import { describe, expect, it } from "vitest";
import { bandOf } from "@/domain/alignment/band";
import type { Unit } from "@/domain/alignment/bead";
import { calibrated } from "@/domain/alignment/calibrate";
import { emptyVocabulary, sideOf } from "@/domain/alignment/corpus";
import { firstEdgeModel } from "@/domain/alignment/edge-model";
import { firstRatio } from "@/domain/alignment/length-model";
import { evidence } from "@/domain/alignment/lexical-evidence";
import { LEAST_NATURAL, naturalEdges } from "@/domain/alignment/natural-edges";
import { pass } from "@/domain/alignment/pass";
import { SHAPES, TWO_BY_TWO } from "@/domain/alignment/shapes";

const units = (texts: readonly string[]): Unit[] => texts.map((text) => ({ text }));

/** Verses without a full stop, each of which begins with "see" and has "the" inside. */
const VERSES = Array.from({ length: 60 }, (_, at) => {
  const [who, where] = [["ferryman", "baker", "widow"][at % 3], ["quay", "mill", "gate"][at % 2]];
  return `see the ${who} of the ${where} and the lamp that burns until morning ${at % 7}`;
});

describe("the edges of units", () => {
  it("are natural where units often begin and end so", () => {
    const edges = naturalEdges(units(VERSES));

    expect([...edges]).toEqual(VERSES.map(() => 0));
  });

  it("are odd where one was moved into the middle of what others never break", () => {
    const moved = [...VERSES];
    moved[30] = `${VERSES[30]} see the`;
    moved[31] = VERSES[31]?.slice("see the ".length) ?? "";

    const edges = naturalEdges(units(moved));

    expect(edges[30]).toBeLessThan(-1);
    expect(edges[30]).toBeGreaterThanOrEqual(LEAST_NATURAL);
    expect(edges.filter((worth) => worth < 0)).toHaveLength(1);
  });

  it("say nothing where there is nothing to compare them with", () => {
    expect([...naturalEdges(units(["One", "two", "three"]))]).toEqual([0, 0, 0]);
    expect([...naturalEdges(units(["", "…", "Boat"]))]).toEqual([0, 0, 0]);
    expect([...naturalEdges([])]).toEqual([]);
  });

  it("tell two units that answer two, by a moved edge, from two that answer one each", () => {
    const usual = twoByTwo([0, 0]);
    const moved = twoByTwo([-2, 0]);

    expect(moved.together).toBeGreaterThan(usual.together * 3);
    expect(moved.apart).toBeLessThan(usual.apart);
  });

  it("make beads that end at an odd one less sure", () => {
    const [usual, odd] = [0, -2].map((natural) =>
      calibrated(
        0.97,
        { fit: 4, reliable: true },
        { source: 0, target: 0, several: false, natural },
      ),
    );

    expect(usual).toBeGreaterThan(0.9);
    expect(odd).toBeLessThan((usual ?? 0) - 0.02);
  });
});

/** How probable it is that two units answer two, as one bead or as two, when the edges of the target are so natural. */
function twoByTwo(natural: readonly number[]): { together: number; apart: number } {
  const [sourceWords, targetWords] = [emptyVocabulary(), emptyVocabulary()];
  const source = sideOf(units(["one river in the valley", "one mill on the hill"]), sourceWords);
  const target = sideOf(units(["ein Fluss im Tal", "eine Mühle am Berg"]), targetWords);
  const band = bandOf(Int32Array.of(0, 0, 0), Int32Array.of(2, 2, 2), 2);
  const { probable } = pass(source, { ...target, natural: Float64Array.from(natural) }, band, {
    shapes: SHAPES.length,
    prior: SHAPES.map(({ prior }) => prior),
    goesOn: 0.3,
    ratio: firstRatio(source, target),
    edges: firstEdgeModel(),
    ...{ bars: undefined, likeness: undefined, inner: undefined },
    ...evidence(sourceWords, targetWords, new Map()),
  });
  const at = (shape: number, end: number): number =>
    [...probable.shape.keys()].find(
      (bead) => probable.shape[bead] === shape && probable.sourceEnd[bead] === end,
    ) ?? -1;
  return {
    together: probable.probability[at(TWO_BY_TWO, 2)] ?? 0,
    apart: probable.probability[at(0, 1)] ?? 0,
  };
}
