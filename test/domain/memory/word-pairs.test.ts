import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellingPairs, wordPairs } from "@/domain/memory/word-pairs";

const direction = { from: "en", to: "ps" };
const rare = () => 0;

/** A text, and the same with so much of it replaced by words it does not have. */
const changedTexts = fc
  .tuple(
    fc.integer({ min: 2, max: 24 }),
    fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([length, dice]) => {
    const words = Array.from({ length }, (_, at) => `word${at}`);
    const most = Math.floor(0.4 * length);
    const places = words
      .map((_, at) => ({ at, order: Number(dice.next().value) }))
      .toSorted((one, other) => one.order - other.order)
      .slice(0, most);
    const changed = new Set(places.map(({ at }) => at));
    return { words, other: words.map((word, at) => (changed.has(at) ? `other${at}` : word)) };
  });

describe("the pairs of words a text is found by", () => {
  it("find every text that has three of five words in the same place", () => {
    fc.assert(
      fc.property(changedTexts, ({ words, other }) => {
        const telling = tellingPairs(wordPairs(words, direction), 0.6, rare);
        const pairs = new Set(wordPairs(other, direction));
        expect(telling.some((pair) => pairs.has(pair))).toBe(true);
      }),
    );
  });

  it("are few, however long the text is, and the same few for a text that is alike", () => {
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`);
    const other = words.with(200, "other");

    const [one, two] = [wordPairs(words, direction), wordPairs(other, direction)];

    expect(one).toHaveLength(24);
    expect(two.filter((pair) => one.includes(pair)).length).toBeGreaterThan(20);
  });

  it("are others between other languages", () => {
    const words = ["the", "ferry", "leaves"];

    const pairs = new Set(wordPairs(words, direction));

    expect(wordPairs(words, { from: "en", to: "ur" }).some((pair) => pairs.has(pair))).toBe(false);
  });

  it("are looked for without the commonest, where rarer ones remain", () => {
    const often = (pair: number) => (pair === 1 ? 0.3 : 0);

    expect(tellingPairs([1, 2, 3, 4, 5], 0.6, often)).not.toContain(1);
    expect(tellingPairs([1], 0.6, often)).toEqual([1]);
  });
});
