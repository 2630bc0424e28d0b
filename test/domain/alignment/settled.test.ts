import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import type { Bead, Link, Unit } from "@/domain/alignment/bead";
import { numbers, withoutClash } from "@/test/support/claimed-beads";
import { madeUpPair } from "@/test/support/made-up-texts";

const units = (texts: readonly string[]): Unit[] => texts.map((text) => ({ text }));
const keyOf = ({ source, target }: Link): string => `${source}:${target}`;
const links = (beads: readonly Bead[]): string[] => beads.map(keyOf);

describe("what a person settled", () => {
  it("stays, however unlikely it looks", () => {
    const { source, target } = madeUpPair({ units: 120, seed: 11 });
    const confirmed = [
      { source: [10], target: [17] },
      { source: [50, 51, 52, 53], target: [60, 61] },
      { source: [70], target: [] },
      { source: [], target: [90, 91] },
    ];

    const { beads } = align(source, target, { confirmed });

    const found = new Map(beads.map((bead) => [keyOf(bead), bead.confidence]));
    expect(found.get("10:17")).toBe(1);
    expect(found.get("50,51,52,53:60,61")).toBe(1);
    expect(found.get("70:")).toBe(1);
    expect(found.get(":90")).toBe(1);
    expect(found.get(":91")).toBe(1);
  });

  it("holds for any confirmed beads of any two texts, and every unit still stands once", () => {
    const text = fc.array(fc.constantFrom("", "42", "The river.", "نهر", "河。"), {
      maxLength: 9,
    });
    const claim = fc.tuple(fc.nat(8), fc.nat(3), fc.nat(8), fc.nat(3));
    fc.assert(
      fc.property(text, text, fc.array(claim, { maxLength: 4 }), (source, target, claims) => {
        const confirmed = withoutClash(claims, source.length, target.length);

        const { beads } = align(units(source), units(target), { confirmed });

        expect(beads.flatMap((bead) => bead.source)).toEqual([...source.keys()]);
        const answers = beads.flatMap((bead) => bead.target).toSorted((a, b) => a - b);
        expect(answers).toEqual([...target.keys()]);
        const full = confirmed.filter((bead) => bead.source.length && bead.target.length);
        expect(links(beads)).toEqual(expect.arrayContaining(full.map(keyOf)));
        for (const { source, target } of confirmed) {
          const alone = target.length === 0 ? source.map((unit) => `${unit}:`) : [];
          expect(links(beads)).toEqual(expect.arrayContaining(alone));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps a confirmed bead that crosses the others, and says that it moved", () => {
    const { source, target } = madeUpPair({ units: 60, seed: 12 });
    const confirmed = [
      { source: [10], target: [40] },
      { source: [20], target: [20] },
      { source: [30], target: [31] },
    ];

    const { beads } = align(source, target, { confirmed });

    expect(beads.find((bead) => keyOf(bead) === "10:40")).toMatchObject({
      confidence: 1,
      moved: true,
    });
    expect(links(beads)).toEqual(expect.arrayContaining(["20:20", "30:31"]));
  });

  it("never puts two units into one bead that a person took apart", () => {
    const { source, target } = madeUpPair({ units: 80, seed: 13 });
    const together = align(source, target).beads.filter(
      (bead) => bead.source.length === 1 && bead.target.length === 1,
    );
    const apart = together
      .slice(10, 20)
      .map(({ source, target }) => [source[0] ?? 0, target[0] ?? 0] as const);

    const { beads } = align(source, target, { apart });

    for (const [from, to] of apart) {
      const meets = (bead: Bead) => bead.source.includes(from) && bead.target.includes(to);
      expect(beads.some(meets)).toBe(false);
    }
  });

  it("teaches what the words mean: with a memory, even a dozen sentences find each other", () => {
    const { source, target, gold } = madeUpPair({ units: 300, seed: 14 });
    const pairs = gold.filter((bead) => /^\d+:\d+$/.test(bead)).map((bead) => bead.split(":"));
    const taught = pairs
      .slice(40)
      .map(
        ([from, to]) => [source[Number(from)]?.text ?? "", target[Number(to)]?.text ?? ""] as const,
      );
    const few = pairs.slice(0, 12);
    const from = few.map(([at]) => source[Number(at)] ?? { text: "" });
    const to = few.map(([, at]) => target[Number(at)] ?? { text: "" });
    const shifted = [...to.slice(3), ...units(["суф тур."])];
    const right = (beads: readonly Bead[]): number =>
      numbers(3, 12).filter((at) => links(beads).includes(`${at}:${at - 3}`)).length;

    expect(right(align(from, shifted).beads)).toBeLessThan(4);
    expect(right(align(from, shifted, { examples: taught }).beads)).toBeGreaterThan(7);
  });

  it("is refused where it speaks of a unit twice or of none there is", () => {
    const source = units(["One.", "Two."]);
    const twice = [
      { source: [0], target: [0] },
      { source: [0, 1], target: [1] },
    ];

    expect(() => align(source, source, { confirmed: twice })).toThrow(RangeError);
    expect(() => align(source, source, { confirmed: [{ source: [2], target: [] }] })).toThrow(
      "There is no source unit 2.",
    );
    expect(() => align(source, source, { apart: [[0, 5]] })).toThrow("There is no target unit 5.");
  });
});
