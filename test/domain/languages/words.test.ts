import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/domain/languages/words";

/** What a word is: letters, figures and what belongs to them, and a joint only between two of them. */
const WORD =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c\u200d]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}_\u200c\u200d]*)*/gu;

const text = fc.string({
  unit: fc.constantFrom(
    ..."aäß9_'’.-, \n",
    "می",
    "\u200c",
    "\u200d",
    "\u064b",
    "\u0301",
    "𞤀",
    "🛶",
  ),
});

describe("the words of a text", () => {
  it("are what lies between its marks, whatever the text", () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(wordsIn(some, "en")).toEqual(some.match(WORD) ?? []);
      }),
      { numRuns: 2_000 },
    );
  });

  it("keep their joiners and harakat, and their apostrophes, points and hyphens inside", () => {
    expect(wordsIn("می‌رود، کتابِ او — the keeper’s well-kept 1.5 m rope.", "fa")).toEqual([
      ...["می‌رود", "کتابِ", "او", "the", "keeper’s", "well-kept", "1.5", "m", "rope"],
    ]);
  });
});
