import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import type { Bead, Unit } from "@/domain/alignment/bead";
import { madeUpPair } from "@/test/support/made-up-texts";

const keyOf = ({ source, target }: Bead): string => `${source}:${target}`;

/** A pair whose translation has the units from `from` to `to` further on, before `before`. */
function reordered(from: number, to: number, before: number, seed: number, units = 200) {
  const { source, target, gold } = madeUpPair({ units, seed });
  const order = target.map((_, at) => at);
  const block = order.splice(from, to - from);
  order.splice(before > from ? before - block.length : before, 0, ...block);
  const places = new Map(order.map((unit, place) => [unit, place]));
  const moved = gold.map((bead) => {
    const [sources = "", targets = ""] = bead.split(":");
    const there = targets.split(",").map((unit) => places.get(Number(unit)));
    const isMoved = targets.split(",").every((unit) => block.includes(Number(unit)));
    return { key: `${sources}:${there}`, isMoved };
  });
  return { source, target: order.flatMap((unit) => target[unit] ?? []), gold: moved };
}

describe("a block that stands elsewhere in the translation", () => {
  it.each([
    [40, 50, 120, 31],
    [100, 130, 180, 32],
    [10, 16, 150, 33],
    [150, 156, 190, 34],
  ])("is reported as moved: units %i to %i before unit %i", (from, to, before, seed) => {
    const { source, target, gold } = reordered(from, to, before, seed);

    const { beads } = align(source, target);

    const moved = new Set(beads.filter((bead) => bead.moved).map(keyOf));
    const shouldMove = gold.filter((bead) => bead.isMoved);
    const found = new Set(beads.map(keyOf));
    const right = (some: typeof gold) =>
      some.filter((bead) => found.has(bead.key)).length / some.length;
    expect(right(gold)).toBeGreaterThan(0.9);
    expect(shouldMove.filter(({ key }) => moved.has(key)).length).toBeGreaterThan(
      0.8 * shouldMove.length,
    );
  });

  it.each([
    [40, 80, 160, 102],
    [100, 140, 20, 103],
    [40, 80, 160, 108],
    [100, 140, 20, 108],
  ])(
    "is reported though it is a fifth of a text without names: units %i to %i before unit %i (seed %i)",
    (...places) => {
      const { source, target, gold } = reordered(...places);

      const { beads } = align(source, target);

      const moved = new Set(beads.filter((bead) => bead.moved).map(keyOf));
      const found = new Set(beads.map(keyOf));
      const stays = gold.filter((bead) => !bead.isMoved);
      const moves = gold.filter((bead) => bead.isMoved);
      expect(stays.filter(({ key }) => found.has(key)).length).toBeGreaterThan(0.9 * stays.length);
      expect(moves.filter(({ key }) => moved.has(key)).length).toBeGreaterThan(0.8 * moves.length);
    },
  );

  it("is not seen where nothing moved, and every unit still stands once", () => {
    const { source, target } = madeUpPair({ units: 300, seed: 35, missing: [100, 140] });
    const { source: preface } = madeUpPair({ units: 30, seed: 36, vocabulary: 5 });

    const { beads } = align(source, [...preface, ...target]);

    expect(beads.filter((bead) => bead.moved)).toEqual([]);
    expect(beads.flatMap((bead) => bead.target)).toEqual(
      [...preface, ...target].map((_, at) => at),
    );
  });
});

describe("an article whose paragraphs the translator put in another order", () => {
  const units = (texts: readonly string[]): Unit[] => texts.map((text) => ({ text }));

  it("is never said to have moved blocks on the strength of a few short lines", () => {
    const source = units(["The lamp.", "The well.", "The gate.", "The road."]);
    const target = units(["Der Brunnen.", "Das Tor.", "Der Weg.", "Die Lampe."]);

    expect(align(source, target).beads.some((bead) => bead.moved)).toBe(false);
  });
});
