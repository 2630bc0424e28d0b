import { describe, expect, it } from "vitest";
import { agreement } from "@/domain/review/agreement";
import { sideBySide } from "@/domain/review/side-by-side";
import { withSentence } from "@/domain/review/take-sentence";

const passages = (...of: number[][]) =>
  of.map((paragraphs, at) => ({ id: `${at}:${paragraphs.join("+")}`, paragraphs }));

describe("versions side by side", () => {
  it("stand in the smallest groups that no passage reaches across", () => {
    const groups = sideBySide(5, [
      passages([0], [1, 2], [3], [4]),
      passages([0], [1], [2, 3], [4]),
    ]);

    expect(groups).toEqual([
      { from: 0, to: 1, passages: [["0:0"], ["0:0"]] },
      {
        from: 1,
        to: 4,
        passages: [
          ["1:1+2", "2:3"],
          ["1:1", "2:2+3"],
        ],
      },
      { from: 4, to: 5, passages: [["3:4"], ["3:4"]] },
    ]);
  });

  it("keep an addition with what stands before it, and one at the beginning with the first", () => {
    const groups = sideBySide(2, [passages([], [0], [], [1]), passages([0], [1])]);

    expect(groups.map((group) => group.passages[0])).toEqual([["0:", "1:0", "2:"], ["3:1"]]);
  });
});

describe("the agreement of two renderings", () => {
  it("is whole only where they are the same", () => {
    expect(agreement("The boat left.", "The boat left.", "en")).toBe(1);
    expect(agreement("The boat left.", "Left the boat.", "en")).toBe(0.99);
    expect(agreement("کشتی رفت.", "قایق رفت.", "fa")).toBe(0.5);
    expect(agreement("The boat left.", "", "en")).toBe(0);
  });
});

describe("a sentence of another version", () => {
  const from = "The lamp was lit. Nobody saw the boat. It rained.";

  it("takes the place of the one that is most like it, and leaves all else", () => {
    const text = "It was evening. The lamp burned. No one saw the boat.";

    expect(withSentence(text, { from, sentence: 1, language: "en" })).toBe(
      "It was evening. The lamp burned. Nobody saw the boat.",
    );
  });

  it("takes the same place where none is like it, and is all where nothing stood", () => {
    expect(withSentence("A. Bee. See.", { from, sentence: 2, language: "en" })).toContain(
      "It rained.",
    );
    expect(withSentence("", { from, sentence: 0, language: "en" })).toBe("The lamp was lit.");
    expect(withSentence("A.", { from, sentence: 9, language: "en" })).toBeUndefined();
  });
});
