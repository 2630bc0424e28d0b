import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";

const units = (texts: readonly string[]) => texts.map((text) => ({ text }));
const TERMS = [
  ...[["lamp", "چراغ"] as const, ["tide", "جزرومد"] as const, ["gate", "دروازه"] as const],
  ...[["bread", "نان"] as const, ["snow", "برف"] as const, ["horse", "اسب"] as const],
  ...[["island", "جزیره"] as const, ["winter", "زمستان"] as const],
];
const source = units(TERMS.map(([word]) => `The ${word}.`));
/** Without the third and the sixth. */
const target = units(TERMS.filter((_, at) => at !== 2 && at !== 5).map(([, word]) => `${word}.`));
const kept = [0, 1, 3, 4, 6, 7];

/** How many lines of the translation stand with the line that has their word. */
function right(terms: readonly (readonly [string, string])[]): number {
  const { beads } = align(source, target, { terms });
  return beads.filter(
    (bead) => bead.target.length === 1 && bead.source.includes(kept[bead.target[0] ?? 0] ?? -1),
  ).length;
}

describe("the terms of a termbase", () => {
  it("pair the lines they stand in, also past those that were left out", () => {
    expect(right(TERMS)).toBe(6);
    expect(right([])).toBeLessThan(6);
  });

  it("count with vowel points as without", () => {
    expect(right(TERMS.map(([word, other]) => [word, [...other].join("\u064e")] as const))).toBe(6);
  });
});
