import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standalone } from "@/domain/codes/code";
import { matchesFor, type Unit } from "@/domain/memory/matches";
import { remembered } from "@/domain/memory/remembered";
import { score } from "@/domain/memory/score";

const alike = (one: string, other: string, language = "en") =>
  score(remembered(one, language), remembered(other, language));

const unit = (source: string, target: string, more: Partial<Unit> = {}): Unit => ({
  ...{ source, target, key: null, before: null, after: null, penalty: 0 },
  ...more,
});

const words = fc
  .array(fc.constantFrom("river", "ferry", "lamp", "not", "12", "quay", "night", "oar"), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => list.join(" "));

describe("how alike two texts are", () => {
  it("is 100 for identical texts, always, and the same both ways", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(alike(one, one)).toBe(100);
        expect(alike(one, other)).toBe(alike(other, one));
      }),
    );
  });

  it("is 100 where letters are only encoded differently", () => {
    expect(alike("كشتي در رودخانه", "کشتی در رودخانه", "fa")).toBe(100);
    expect(alike("سال ۱۳۹۹", "سال 1399", "fa-AF")).toBe(100);
    expect(alike("“Quay”", '"Quay"')).toBe(100);
  });

  it("never reaches 95 when a word, a figure, a negation or a name is another", () => {
    fc.assert(
      fc.property(words, fc.nat(), (text, at) => {
        const list = text.split(" ");
        const changed = list.with(at % list.length, "other").join(" ");
        expect(alike(text, changed)).toBeLessThan(95);
      }),
    );
    const long = (figure: string) =>
      `${"the ferry leaves the quay at night ".repeat(8)}in ${figure}`;
    expect(alike(long("1998"), long("1989"))).toBe(94);
  });

  it("is 95 to 99 where only case, punctuation or codes differ", () => {
    for (const [one, other] of [
      ["The ferry leaves.", "The ferry leaves!"],
      ["Polish rope", "polish rope"],
      [`The ${standalone(1)}ferry`, "The ferry"],
    ] as const) {
      expect(alike(one, other)).toBeGreaterThanOrEqual(95);
      expect(alike(one, other)).toBeLessThan(100);
    }
  });

  it("is the share of words that need no change", () => {
    expect(alike("one two three four", "one two three five")).toBe(75);
    expect(alike("او دوی راغلل", "او دوی ولاړل", "ps")).toBe(66);
  });
});

describe("matches", () => {
  const asked = {
    source: "The ferry leaves at 9.",
    language: "en",
    key: null,
    before: "b",
    after: "a",
  };

  it("come best first, with the same neighbours above the same text", () => {
    const found = matchesFor(asked, [
      unit("The ferry leaves at 9!", "Nah."),
      unit("The ferry leaves at 9.", "Fern."),
      unit("The ferry leaves at 9.", "Hier.", { before: "b", after: "a" }),
      unit("A lamp.", "Eine Lampe."),
    ]);

    expect(found.map(({ target, score }) => [target, score])).toEqual([
      ["Hier.", 101],
      ["Fern.", 100],
      ["Nah.", 99],
    ]);
  });

  it("reach 102 with key and neighbours", () => {
    const same = unit(asked.source, "Hier.", { key: "ferry", before: "b", after: "a" });

    expect(matchesFor({ ...asked, key: "ferry" }, [same])[0]?.score).toBe(102);
  });

  it("bring the figures of the text at hand, in the digits of the translation", () => {
    const [match] = matchesFor(asked, [unit("The ferry leaves at 7.", "بېړۍ په ۷ بجو ځي.")]);

    expect(match).toMatchObject({ substituted: "بېړۍ په ۹ بجو ځي." });
    expect(match?.score).toBeLessThan(95);
  });

  it("leave figures alone that stand twice in the translation", () => {
    const [match] = matchesFor(asked, [unit("The ferry leaves at 7.", "Um 7, ja um 7.")]);

    expect(match?.substituted).toBeUndefined();
  });

  it("count a penalty off", () => {
    expect(matchesFor(asked, [unit(asked.source, "Fremd.", { penalty: 3 })])[0]?.score).toBe(97);
  });
});
