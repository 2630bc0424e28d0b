import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitIndex } from "@/domain/memory/unit-index";
import { phraseToLookUp, wordPlaces } from "@/domain/memory/word-places";

const text = fc.string({
  unit: fc.constantFrom(..."aä9_-. \n", "می", "\u200c", "\u064b", "\u0301", "𞤀", "🛶"),
});

describe("looking words up", () => {
  it("cuts at every mark and folds what only encodes differently", () => {
    const { words } = unitIndex({
      ...{ source: "The long-term quay, the quay", target: "كښتۍ ۹" },
      ...{ sourceLanguage: "en", targetLanguage: "ps" },
    });

    expect([...words]).toEqual([
      ...[["the", [1, 5]] as const, ["long", [2]] as const, ["term", [3]] as const],
      ...[["quay", [4, 6]] as const, ["کښتۍ", [8]] as const, ["9", [9]] as const],
    ]);
  });

  it("cuts every text into letters with their marks", () => {
    fc.assert(
      fc.property(text, (some) => {
        const words = some.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
        expect([...wordPlaces(some, "").keys()]).toEqual([...new Set(words)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("counts no further than PostgreSQL does", () => {
    const words = wordPlaces(`${"rope ".repeat(300)}${"x ".repeat(20_000)}`, "the end");

    expect(words.get("rope")).toHaveLength(255);
    expect(words.get("end")).toEqual([16_383]);
  });

  it("takes each character of Chinese for a word, and Latin words in it whole", () => {
    expect(phraseToLookUp("九点 ferry")).toBe("'九' <-> '点' <-> 'ferry':*");
  });

  it("has nothing to look for where there are only marks", () => {
    expect(phraseToLookUp("!?")).toBeUndefined();
  });
});
