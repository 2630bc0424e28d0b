import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import type { Bead, Link, Unit } from "@/domain/alignment/bead";
import { type Claim, numbers, withoutClash } from "@/test/support/claimed-beads";
import { madeUpPair } from "@/test/support/made-up-texts";

const LINES = 300;
const keyOf = ({ source, target }: Link): string => `${source}:${target}`;
const tenOf = (paragraph: number): number[] => numbers(paragraph * 10, paragraph * 10 + 10);

describe("paragraphs against their lines, once something is settled", () => {
  it.each([
    ["the translation", false],
    ["the source", true],
  ])("still have their ten lines each where %s was broken into lines", (_, isSource) => {
    const { source, target } = brokenUp(60);
    const sides = (paragraph: number): Link =>
      isSource
        ? { source: tenOf(paragraph), target: [paragraph] }
        : { source: [paragraph], target: tenOf(paragraph) };
    const confirmed = [sides(12)];

    const { beads } = isSource
      ? align(target, source, { confirmed })
      : align(source, target, { confirmed });

    const found = new Set(beads.map(keyOf));
    const own = source.filter((_, paragraph) => found.has(keyOf(sides(paragraph))));
    expect(beads).toContainEqual({ ...sides(12), confidence: 1 });
    expect(own.length).toBeGreaterThan(0.8 * source.length);
    expectEachOnce(beads, isSource ? [LINES, 30] : [30, LINES]);
  });

  it("keep what was confirmed, though it crosses, answers nothing or is of several", () => {
    const { source, target } = brokenUp(61);
    const confirmed = [
      { source: [3, 4], target: numbers(30, 47) },
      { source: [9], target: [] },
      { source: [], target: [155] },
      { source: [20], target: [250, 251] },
      { source: [22], target: tenOf(22) },
      { source: [23], target: tenOf(23) },
    ];

    const { beads } = align(source, target, { confirmed });

    expect(beads).toContainEqual({ ...confirmed[0], confidence: 1 });
    expect(beads).toContainEqual({ source: [9], target: [], confidence: 1 });
    expect(beads).toContainEqual({ source: [], target: [155], confidence: 1 });
    expect(beads).toContainEqual({ source: [20], target: [250, 251], confidence: 1, moved: true });
    const found = new Set(beads.map(keyOf));
    const own = numbers(5, 15).filter((paragraph) => found.has(`${paragraph}:${tenOf(paragraph)}`));
    expect(own.length).toBeGreaterThan(6);
  });

  it("never have a line that a person took from them", () => {
    const { source, target } = brokenUp(62);
    const apart = [
      [5, 59],
      [6, 60],
      [17, 174],
    ] as const;

    const { beads } = align(source, target, { apart });

    for (const [paragraph, line] of apart) {
      expect(beads.some(holding([paragraph, line]))).toBe(false);
    }
    expect(beads.find((bead) => bead.source.includes(5))?.target).toContain(55);
    expectEachOnce(beads, [30, LINES]);
  });

  it("hold each unit once and what was confirmed, whatever that is", () => {
    const word = fc.constantFrom("42", "The river rose.", "نهر", "河水上涨。", "Marina");
    const text = fc.array(word, { minLength: 12, maxLength: 20 });
    const claim = fc.tuple(fc.nat(4), fc.integer({ min: 0, max: 2 }), fc.nat(19), fc.nat(5));
    const bar = fc.tuple(fc.nat(2), fc.nat(11));
    const bars = fc.array(bar, { maxLength: 3 });
    fc.assert(
      fc.property(text, fc.array(claim, { maxLength: 3 }), bars, fc.boolean(), (...given) => {
        const [lines, claims, bars, isSource] = given;
        const fine = lines.map((text) => ({ text }));
        const settled = decided(claims, bars, fine.length);

        const beads = alignedBeads(thirds(fine), fine, settled, isSource);

        expectEachOnce(beads, [3, fine.length]);
        const found = new Map(beads.map((bead) => [keyOf(bead), bead.confidence]));
        for (const part of settled.confirmed.flatMap(parts)) expect(found.get(keyOf(part))).toBe(1);
        for (const pair of settled.apart) expect(beads.some(holding(pair))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it("refuse what speaks of a unit there is not", () => {
    const { source, target } = brokenUp(63);

    const settled = { confirmed: [{ source: [30], target: [] }] };
    expect(() => align(source, target, settled)).toThrow("There is no source unit 30.");
    expect(() => align(source, target, { apart: [[0, 300]] })).toThrow(
      "There is no target unit 300.",
    );
  });
});

/** Thirty paragraphs and their translation, of which each sentence is a unit. */
function brokenUp(seed: number): { source: Unit[]; target: Unit[] } {
  const { source, target, gold } = madeUpPair({ units: LINES * 1.3, seed });
  const single = gold
    .filter((bead) => /^\d+:\d+$/.test(bead))
    .map((bead) => bead.split(":").map(Number))
    .slice(0, LINES);
  const [from, to] = [source, target].map((text, side) =>
    single.flatMap((bead) => text[bead[side] ?? 0] ?? []),
  );
  const paragraphs = numbers(0, LINES / 10).map((at) =>
    joined(tenOf(at).flatMap((line) => from?.[line] ?? [])),
  );
  return { source: paragraphs, target: to ?? [] };
}

const joined = (units: readonly Unit[]): Unit => ({
  text: units.map(({ text }) => text).join(" "),
});

/** What comes out of a confirmed bead: units that answer nothing stand alone. */
function parts({ source, target }: Link): Link[] {
  if (source.length > 0 && target.length > 0) return [{ source, target }];
  return [
    ...source.map((unit) => ({ source: [unit], target: [] })),
    ...target.map((unit) => ({ source: [], target: [unit] })),
  ];
}

const holding =
  ([one, other]: readonly [number, number]) =>
  ({ source, target }: Link): boolean =>
    source.includes(one) && target.includes(other);

function thirds(lines: readonly Unit[]): Unit[] {
  const size = Math.ceil(lines.length / 3);
  return numbers(0, 3).map((at) => joined(lines.slice(at * size, (at + 1) * size)));
}

/** Aligned one way or the other, told as if the paragraphs were the source. */
function alignedBeads(
  paragraphs: readonly Unit[],
  lines: readonly Unit[],
  { confirmed, apart }: ReturnType<typeof decided>,
  isTurned: boolean,
): Bead[] {
  if (!isTurned) return [...align(paragraphs, lines, { confirmed, apart }).beads];
  const turned = <Of extends Link>(link: Of): Of => ({
    ...link,
    source: link.target,
    target: link.source,
  });
  return align(lines, paragraphs, {
    confirmed: confirmed.map(turned),
    apart: apart.map(([one, other]) => [other, one] as const),
  }).beads.map(turned);
}

/** Of three paragraphs and so many lines: what is claimed, and what may not stand together of the rest. */
function decided(
  claims: readonly Claim[],
  bars: readonly (readonly [number, number])[],
  lines: number,
): { confirmed: Link[]; apart: (readonly [number, number])[] } {
  const confirmed = withoutClash(claims, 3, lines);
  const isOpen = ([one, other]: readonly [number, number]): boolean =>
    !confirmed.some(({ source, target }) => source.includes(one) || target.includes(other));
  return { confirmed, apart: bars.filter(isOpen) };
}

function expectEachOnce(beads: readonly Bead[], [sources, targets]: readonly [number, number]) {
  const ascending = (units: readonly number[]): number[] => units.toSorted((a, b) => a - b);
  expect(ascending(beads.flatMap((bead) => bead.source))).toEqual([...Array(sources).keys()]);
  expect(ascending(beads.flatMap((bead) => bead.target))).toEqual([...Array(targets).keys()]);
}
