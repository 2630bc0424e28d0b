import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import type { Alignment, Bead, Unit } from "@/domain/alignment/bead";
import { madeUpPair } from "@/test/support/made-up-texts";

const units = (texts: readonly string[]): Unit[] => texts.map((text) => ({ text }));
const links = (beads: readonly Bead[]): string[] =>
  beads.map(({ source, target }) => `${source}:${target}`);

/** The share of the gold beads that were found exactly. */
function found(alignment: Alignment, gold: readonly string[]): number {
  const all = new Set(links(alignment.beads));
  return gold.filter((bead) => all.has(bead)).length / gold.length;
}

function expectEachOnceInOrder({ beads }: Alignment, source: number, target: number): void {
  expect(beads.flatMap((bead) => bead.source)).toEqual([...Array(source).keys()]);
  expect(beads.flatMap((bead) => bead.target)).toEqual([...Array(target).keys()]);
}

describe("the aligner", () => {
  it("puts every unit of any two texts in exactly one bead, in order", () => {
    const text = fc.array(
      fc.oneof(fc.string(), fc.constantFrom("", "42", "River.", "نهر", "河。")),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(text, text, (source, target) => {
        const alignment = align(units(source), units(target));

        expectEachOnceInOrder(alignment, source.length, target.length);
        for (const { confidence } of alignment.beads) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same answer to the same question", () => {
    const { source, target } = madeUpPair({ units: 60, seed: 3 });

    expect(align(source, target)).toEqual(align(source, target));
  });

  it("finds splits, merges, omissions and additions in a text it knows no word of", () => {
    const { source, target, gold } = madeUpPair({ units: 300, seed: 1 });

    const alignment = align(source, target);

    expect(alignment.reliable).toBe(true);
    expect(found(alignment, gold)).toBeGreaterThan(0.9);
  });

  it("finds its way again after a chapter that is missing from the translation", () => {
    const { source, target, gold } = madeUpPair({ units: 300, seed: 2, missing: [100, 180] });

    expect(found(align(source, target), gold)).toBeGreaterThan(0.9);
  });

  it("finds its way again in a long text behind a chapter that was left out", () => {
    const { source, target, gold } = madeUpPair({ units: 8000, seed: 7, missing: [3000, 4200] });

    expect(found(align(source, target), gold)).toBeGreaterThan(0.99);
  });

  it("finds its way again in a long text of which a quarter was left out, without a name or number", () => {
    const missing = [1000, 1700] as const;
    const { source, target, gold } = madeUpPair({ units: 3000, seed: 18, vocabulary: 6 });
    const isGone = (bead: string): boolean => {
      const unit = Number.parseInt(bead, 10);
      return unit >= missing[0] && unit < missing[1];
    };
    const answers = (bead: string): number[] => bead.split(":")[1]?.split(",").map(Number) ?? [];
    const gone = new Set(gold.filter(isGone).flatMap(answers));
    const left = target.flatMap((_, at) => (gone.has(at) ? [] : [at]));
    const places = new Map(left.map((unit, place) => [unit, place]));
    const kept = gold
      .filter((bead) => !isGone(bead))
      .map((bead) => `${bead.split(":")[0]}:${answers(bead).map((unit) => places.get(unit))}`);

    const alignment = align(
      source,
      left.flatMap((unit) => target[unit] ?? []),
    );

    expect(alignment.reliable).toBe(true);
    expect(found(alignment, kept)).toBeGreaterThan(0.95);
  });

  it("reports a text without a translation as omissions", () => {
    const alignment = align(units(["one", "two"]), []);

    expect(links(alignment.beads)).toEqual(["0:", "1:"]);
    expect(alignment.reliable).toBe(false);
  });

  it("says so when two texts have nothing to do with each other", () => {
    const { source } = madeUpPair({ units: 120, seed: 5 });
    const { target } = madeUpPair({ units: 120, seed: 6, vocabulary: 77 });

    const alignment = align(source, target);

    expect(alignment.reliable).toBe(false);
    expect(alignment.beads.every(({ confidence }) => confidence < 0.5)).toBe(true);
  });

  it("is sure of nothing that is wrong in a short text that leaves one paragraph out and adds one", () => {
    const source = units([
      "The Bridge at Pellam",
      "Author: Lena Hart",
      "The bridge was opened in October 1968 by a minister who had never crossed the river.",
      "Nobody clapped. It rained.",
      "The old ferryman stood at the back, and said nothing at all.",
      "In the evening the lamps were lit on both banks, and the first lorries came over.",
      "Fourteen thousand crowns had been spent on the railings alone.",
      "The council had asked for wood, and was given steel.",
      "By midnight it was quiet again, and one could hear the water under the road.",
    ]);
    const target = units([
      "پیلم کا پل",
      "مصنف: لینا ہارٹ",
      "پل اکتوبر 1968 میں ایک ایسے وزیر نے کھولا جس نے کبھی دریا پار نہیں کیا تھا۔ کسی نے تالی نہیں بجائی۔ بارش ہو رہی تھی۔",
      "شام کو دونوں کناروں پر چراغ جلائے گئے اور پہلے ٹرک پار آئے۔",
      "صرف جنگلوں پر چودہ ہزار کراؤن خرچ ہوئے تھے۔",
      "یہ جملہ اصل میں نہیں ہے، مترجم نے اسے بڑھایا ہے۔",
      "کونسل نے لکڑی مانگی تھی، اسے فولاد دیا گیا۔ آدھی رات تک پھر خاموشی تھی اور سڑک کے نیچے پانی سنائی دیتا تھا۔",
    ]);

    const { beads } = align(source, target);

    const gold = ["0:0", "1:1", "2,3:2", "4:", "5:3", "6:4", ":5", "7,8:6"];
    const wrong = beads.filter((bead) => !gold.includes(`${bead.source}:${bead.target}`));
    expect(wrong.filter(({ confidence }) => confidence > 0.75)).toEqual([]);
    const heading = beads.find(({ source }) => String(source) === "0");
    expect(heading?.confidence).toBeGreaterThan(0.9);
  });

  it("does not call three short paragraphs unrelated that are not", () => {
    const source = units([
      "The boat leaves at nine o’clock.",
      "We wait on the quay for the lamps to be lit.",
      "Nobody came that evening, and the river was wide.",
    ]);
    const target = units([
      "Das Boot fährt um neun Uhr ab.",
      "Wir warten am Kai, bis die Laternen angezündet werden.",
      "An jenem Abend kam niemand, und der Fluss war breit.",
    ]);

    const alignment = align(source, target);

    expect(links(alignment.beads)).toEqual(["0:0", "1:1", "2:2"]);
    expect(alignment.reliable).toBe(true);
  });

  it("does not break when one side is a single long paragraph", () => {
    const { source, target } = madeUpPair({ units: 40, seed: 7 });
    const whole = units([target.map(({ text }) => text).join(" ")]);

    expectEachOnceInOrder(align(source, whole), source.length, 1);
    expectEachOnceInOrder(align(whole, source), 1, source.length);
  });

  it("lines numbers up by their value, whatever the digits", () => {
    const source = units(["In 1889 it opened.", "It cost 4750 crowns.", "By 1921 it was closed."]);
    const target = units(["۱۸۸۹", "۴۷۵۰", "۱۹۲۱"]);

    expect(links(align(source, target).beads)).toEqual(["0:0", "1:1", "2:2"]);
  });

  it("takes the kind of a paragraph as evidence", () => {
    const source: Unit[] = [
      { text: "Tides", kind: "heading", level: 1 },
      { text: "By A. Reed", kind: "byline" },
      { text: "The river rises.", kind: "body" },
    ];
    const target: Unit[] = [
      { text: "Gezeiten", kind: "heading", level: 1 },
      { text: "Der Fluss steigt.", kind: "body" },
    ];

    expect(links(align(source, target).beads)).toEqual(["0:0", "1:", "2:1"]);
  });

  it("tells how far it is and ends when told to", () => {
    const { source, target } = madeUpPair({ units: 40, seed: 8 });
    const shares: number[] = [];
    align(source, target, { onProgress: (share) => shares.push(share) });
    const ended = AbortSignal.abort(new Error("enough"));

    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(() => align(source, target, { signal: ended })).toThrow("enough");
  });
});
