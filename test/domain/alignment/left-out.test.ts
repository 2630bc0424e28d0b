import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import type { Alignment, Bead, Unit } from "@/domain/alignment/bead";
import { withoutLeftOut } from "@/domain/alignment/without-left-out";
import { madeUpPair } from "@/test/support/made-up-texts";

const keyOf = ({ source, target }: Pick<Bead, "source" | "target">): string =>
  `${source}:${target}`;

/** Two made-up texts without a word in common; of the translation only some shares are left. */
function extract(units: number, seed: number, shares: readonly (readonly [number, number])[]) {
  const { source, target, gold } = madeUpPair({ units, seed, vocabulary: 6 });
  const isLeft = (at: number): boolean =>
    shares.some(([from, to]) => at >= from * target.length && at < to * target.length);
  const left = [...target.keys()].filter(isLeft);
  const places = new Map(left.map((unit, place) => [unit, place]));
  const beads = gold.flatMap((bead) => {
    const [from = [], to = []] = bead.split(":").map((side) => side.split(",").map(Number));
    const there = to.flatMap((unit) => places.get(unit) ?? []);
    return there.length === to.length ? [{ source: from, target: there }] : [];
  });
  return { source, target: left.flatMap((unit) => target[unit] ?? []), beads };
}

function found({ beads }: Alignment, wanted: readonly Pick<Bead, "source" | "target">[]): number {
  const all = new Set(beads.map(keyOf));
  return wanted.filter((bead) => all.has(keyOf(bead))).length / wanted.length;
}

function expectEachOnce({ beads }: Alignment, source: readonly Unit[], target: readonly Unit[]) {
  expect(beads.flatMap((bead) => bead.source)).toEqual([...source.keys()]);
  expect(beads.flatMap((bead) => bead.target)).toEqual([...target.keys()]);
}

describe("a translation that leaves out a great part, in which no word looks alike", () => {
  it.each([
    [
      "half, in the middle",
      900,
      [
        [0, 0.3],
        [0.8, 1],
      ],
    ],
    ["its beginning", 900, [[0.4, 1]]],
    ["its end", 900, [[0, 0.6]]],
    ["all but a tenth", 3000, [[0.45, 0.55]]],
  ] as const)("is aligned where that is %s", (_, units, shares) => {
    const { source, target, beads } = extract(units, 71, shares);

    const alignment = align(source, target);

    expect(alignment.reliable).toBe(true);
    expect(found(alignment, beads)).toBeGreaterThan(0.95);
    expectEachOnce(alignment, source, target);
  });

  it("is aligned as well where it is the source that leaves it out", () => {
    const { source, target, beads } = extract(900, 72, [
      [0, 0.3],
      [0.8, 1],
    ]);

    const alignment = align(target, source);

    const turned = beads.map(({ source, target }) => ({ source: target, target: source }));
    expect(found(alignment, turned)).toBeGreaterThan(0.95);
    expectEachOnce(alignment, target, source);
  });

  it("has no bead astride what it leaves out", () => {
    const { source, target } = extract(900, 71, [
      [0, 0.3],
      [0.8, 1],
    ]);
    const lost = { beads: [], likelihood: 0, reliable: false };
    const without = withoutLeftOut([source, target], lost, () => undefined);
    const rest = without?.pair[0] ?? [];
    const astride = rest.findIndex((unit, at) => unit !== source[at]) - 1;
    const beads = rest.map((_, at) => ({ source: [at], target: [at], confidence: 0.9 }));
    beads.splice(astride, 2, {
      source: [astride, astride + 1],
      target: [astride],
      confidence: 0.9,
    });

    const whole = without?.whole({ beads, likelihood: 2, reliable: true });

    expect(astride).toBeGreaterThan(0);
    expect(whole?.beads.flatMap((bead) => bead.source)).toEqual([...source.keys()]);
    expect(whole?.beads.filter((bead) => bead.source.length > 1)).toEqual([]);
  });

  it("is looked for in steps, each of which can be told to end", () => {
    const { source, target } = extract(500, 71, [[0.4, 1]]);
    const shares: number[] = [];
    align(source, target, { onProgress: (share) => shares.push(share) });
    const middle = shares[shares.length >> 1] ?? 1;
    const [ending, told] = [new AbortController(), [] as number[]];
    const onProgress = (share: number): void => {
      told.push(share);
      if (share >= middle) ending.abort(new Error("enough"));
    };

    expect(() => align(source, target, { onProgress, signal: ending.signal })).toThrow("enough");
    expect(told.at(-1)).toBe(middle);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const steps = shares.map((share, at) => share - (shares[at - 1] ?? 0));
    expect(shares.filter((_, at) => (steps[at] ?? 0) < 0.01).length).toBeGreaterThan(50);
  });

  it("is not believed where it is of another text", () => {
    const { source } = extract(600, 73, [[0, 1]]);
    const { target } = extract(350, 74, [[0, 1]]);

    const alignment = align(source, target);

    expect(alignment.reliable).toBe(false);
    expectEachOnce(alignment, source, target);
  });
});
