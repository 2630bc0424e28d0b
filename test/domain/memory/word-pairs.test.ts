import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellingPairs, wordPairs } from "@/domain/memory/word-pairs";

const direction = { from: "en", to: "ps" };
const rare = { frequency: () => 0, texts: 1_000 };

/** A text of so many words, and the same with some of it replaced by words it does not have. */
const changedTexts = (min: number, max: number, share: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })))
    .map(([length, dice]) => {
      const words = Array.from({ length }, (_, at) => `word${at}`);
      const most = Math.floor((1 - share) * length);
      const places = words
        .map((_, at) => ({ at, order: Number(dice.next().value) }))
        .toSorted((one, other) => one.order - other.order)
        .slice(0, most);
      const changed = new Set(places.map(({ at }) => at));
      return { words, other: words.map((word, at) => (changed.has(at) ? `other${at}` : word)) };
    });

type Changed = { readonly words: readonly string[]; readonly other: readonly string[] };

function isFound({ words, other }: Changed): boolean {
  const telling = tellingPairs(wordPairs(words, direction), 0.6, rare);
  const pairs = new Set(wordPairs(other, direction));
  return telling.some((pair) => pairs.has(pair));
}

describe("the pairs of words a text is found by", () => {
  it("find every short text that has three of five words in the same place", () => {
    fc.assert(
      fc.property(changedTexts(2, 11, 0.6), (texts) => {
        expect(isFound(texts)).toBe(true);
      }),
    );
  });

  it.each([
    { share: 0.6, least: 0.95 },
    { share: 0.75, least: 0.99 },
  ])(
    "find long texts that have $share of their words in the same place, all but few",
    ({ share, least }) => {
      const texts = fc.sample(changedTexts(12, 150, share), { numRuns: 2_000, seed: 1 });

      expect(texts.filter(isFound).length / texts.length).toBeGreaterThan(least);
    },
  );

  it("are few, however long the text is, and the same few for a text that is alike", () => {
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`);
    const other = words.with(200, "other");

    const [one, two] = [wordPairs(words, direction), wordPairs(other, direction)];

    expect(one).toHaveLength(10);
    expect(two.filter((pair) => one.includes(pair)).length).toBeGreaterThan(7);
  });

  it("are others between other languages", () => {
    const words = ["the", "ferry", "leaves"];

    const pairs = new Set(wordPairs(words, direction));

    expect(wordPairs(words, { from: "en", to: "ur" }).some((pair) => pairs.has(pair))).toBe(false);
  });

  it("are looked for without the commonest, where rarer ones remain", () => {
    const often = { frequency: (pair: number) => (pair === 1 ? 0.3 : 0), texts: 1_000 };

    expect(tellingPairs([1, 2, 3, 4, 5], 0.6, often)).not.toContain(1);
    expect(tellingPairs([1], 0.6, often)).toEqual([1]);
  });

  it("lead to no more texts the more there are, as long as half of them are rare", () => {
    const frequency = (pair: number) => (pair > 3 ? 0 : 0.000_2);

    const [few, many] = [100_000, 10_000_000].map((texts) =>
      tellingPairs([1, 2, 3, 4, 5, 6, 7], 0.6, { frequency, texts }),
    );

    expect(few).toEqual([4, 5, 6, 7, 1, 2, 3]);
    expect(many).toEqual([4, 5, 6, 7]);
  });
});
