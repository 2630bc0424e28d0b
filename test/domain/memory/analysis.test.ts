import { describe, expect, it } from "vitest";
import { type Analysed, type Band, Counting } from "@/domain/memory/analysis";

const languages = { from: "en", to: "ps" };

function analysisOf(...pieces: readonly (readonly Analysed[])[]) {
  const counting = new Counting(languages);
  for (const passages of pieces) counting.add(passages);
  return counting.bands();
}

const bandsOf = (...pieces: readonly (readonly Analysed[])[]) =>
  Object.fromEntries(
    analysisOf(...pieces)
      .filter(({ passages: many }) => many > 0)
      .map(({ band, passages: many, words, weighted }) => [band, [many, words, weighted]]),
  ) as { [band in Band]?: number[] };

const SENTENCE = "The keeper counts the steps of the tower every night";

describe("the analysis of a text", () => {
  it("counts each passage once, in words and in words by their share of the pay", () => {
    expect(
      bandsOf([
        { source: "One two three four five six seven eight nine ten", best: 102 },
        { source: "Alpha beta", best: 100 },
        { source: "Gamma delta", best: 97 },
        { source: "Epsilon zeta eta", best: 60 },
        { source: "Theta", best: 0 },
      ]),
    ).toEqual({
      ...{ context: [1, 10, 0], same: [1, 2, 0.6], 95: [1, 2, 1.2] },
      ...{ 50: [1, 3, 3], new: [1, 1, 1] },
    });
  });

  it("knows what stands further up, word for word or nearly", () => {
    const nearly = SENTENCE.replace("night", "evening");

    expect(
      bandsOf([
        { source: SENTENCE, best: 0 },
        { source: SENTENCE, best: 0 },
        { source: nearly, best: 0 },
      ]),
    ).toEqual({ new: [1, 10, 10], repetition: [1, 10, 3], internal: [1, 10, 6] });
  });

  it("counts a text that comes in pieces like one that comes whole", () => {
    const nearly = SENTENCE.replace("night", "evening");
    const [first, second] = [
      [{ source: SENTENCE, best: 0 }],
      [
        { source: SENTENCE, best: 0 },
        { source: nearly, best: 60 },
      ],
    ];

    expect(bandsOf(first, second)).toEqual(bandsOf([...first, ...second]));
    expect(bandsOf(first, second)).toEqual({
      ...{ new: [1, 10, 10], repetition: [1, 10, 3], internal: [1, 10, 6] },
    });
  });

  it("takes what the memory knows better for that", () => {
    const nearly = SENTENCE.replace("night", "evening");

    expect(
      bandsOf([
        { source: SENTENCE, best: 101 },
        { source: SENTENCE, best: 101 },
        { source: nearly, best: 99 },
      ]),
    ).toEqual({ context: [2, 20, 0], 95: [1, 10, 6] });
  });

  it("leaves out what is empty, and names every band", () => {
    const bands = analysisOf([{ source: " ", best: 0 }]);

    expect(bands).toHaveLength(9);
    expect(bands.every(({ words }) => words === 0)).toBe(true);
  });
});
