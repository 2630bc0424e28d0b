import { describe, expect, it } from "vitest";
import { inOwnQuotes } from "@/domain/languages/own-quotes";
import { sharedPhrases } from "@/domain/memory/shared-phrases";
import { wordsToChange } from "@/domain/memory/words-to-change";

const KEEPER = {
  source: "The old keeper counts 27 steps.",
  target: "بوڑھا رکھوالا ستائیس سیڑھیاں گنتا ہے۔",
};
const SAILOR = {
  source: "The old sailor counts 27 steps.",
  target: "بوڑھا ملاح ستائیس سیڑھیاں گنتا ہے۔",
};

const marked = (now: string, unit: typeof KEEPER, others: readonly (typeof KEEPER)[]) =>
  wordsToChange(now, unit, { others, to: "ur" }).map(({ start, end }) =>
    unit.target.slice(start, end),
  );

describe("what to change in an old translation", () => {
  it("is the word that no other remembered pair has without the word of the source", () => {
    const now = "The old cook counts 27 steps.";

    expect(marked(now, KEEPER, [KEEPER, SAILOR])).toEqual(["رکھوالا"]);
  });

  it("is not guessed at where another word may be the reason, or nothing proves it", () => {
    const young = { source: "The young sailor counts.", target: "جوان ملاح گنتا ہے۔" };
    const now = "The old cook counts 27 steps.";

    expect(marked(now, KEEPER, [KEEPER])).toEqual([]);
    expect(marked(now, KEEPER, [KEEPER, young])).toEqual([]);
  });

  it("is a figure that stands there once, in whatever script its digits are", () => {
    const unit = { source: "He counts 27 steps.", target: "وہ ۲۷ سیڑھیاں گنتا ہے۔" };

    expect(marked("She counts 31 lamps.", unit, [])).toEqual(["۲۷"]);
  });
});

describe("phrases of a poor match", () => {
  const units = [
    {
      id: "1",
      source: "On the far side of the river, nobody waits.",
      target: "Drüben wartet niemand.",
    },
    { id: "2", source: "The far side of it is dark.", target: "Die andere Seite ist dunkel." },
    { id: "3", source: "Nobody sleeps.", target: "Niemand schläft." },
  ];

  it("are the longest runs of words that stood before, with their places, none inside another", () => {
    const found = sharedPhrases("They met on the far side of the river at dusk.", "en", units);

    expect(found).toMatchObject([
      {
        id: "1",
        source: { before: "", hit: "On the far side of the river", after: ", nobody waits." },
        target: "Drüben wartet niemand.",
      },
    ]);
  });

  it("are found in other letter forms too", () => {
    const remembered = [{ id: "4", source: "خانه‌ی قدیمی كنار رود است.", target: "The old house." }];

    const [found] = sharedPhrases("او در خانه‌ی قدیمی کنار رود زندگی کرد.", "fa", remembered);

    expect(found?.source.hit).toBe("خانه‌ی قدیمی كنار رود");
  });
});

describe("quotation marks of a translation that was brought in", () => {
  it("become those of its language where straight ones stand in pairs", () => {
    expect(inOwnQuotes('Er sagte "nein" und "ja".', "de")).toBe("Er sagte „nein“ und „ja“.");
    expect(inOwnQuotes('او گفت "نه".', "fa")).toBe("او گفت «نه».");
    expect(inOwnQuotes('Ein 5" Rohr', "de")).toBe('Ein 5" Rohr');
  });
});
