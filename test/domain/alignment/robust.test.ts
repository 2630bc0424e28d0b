import { describe, expect, it } from "vitest";
import { align } from "@/domain/alignment/align";
import type { Alignment, Bead, Unit } from "@/domain/alignment/bead";
import { madeUpPair } from "@/test/support/made-up-texts";

const units = (texts: readonly string[]): Unit[] => texts.map((text) => ({ text }));
const keyOf = ({ source, target }: Bead): string => `${source}:${target}`;

/** The share of beads found exactly, the target units counted from `shift` on. */
function found({ beads }: Alignment, gold: readonly string[], shift = 0): number {
  const all = new Set(beads.map(keyOf));
  const shifted = gold.map((bead) => {
    const [source = "", target = ""] = bead.split(":");
    return `${source}:${target.split(",").map((unit) => Number(unit) + shift)}`;
  });
  return shifted.filter((bead) => all.has(bead)).length / gold.length;
}

describe("the aligner, given texts that are not alike", () => {
  it("leaves a preface that only the translation has without an answer", () => {
    const { source, target, gold } = madeUpPair({ units: 250, seed: 41 });
    const preface = madeUpPair({ units: 40, seed: 42 }).target;

    const alignment = align(source, [...preface, ...target]);

    expect(found(alignment, gold, preface.length)).toBeGreaterThan(0.9);
    const answered = alignment.beads.filter(({ source }) => source.length > 0);
    const inPreface = answered.flatMap((bead) => bead.target.filter((at) => at < preface.length));
    expect(inPreface.length).toBeLessThan(3);
  });

  it("leaves footnotes that only the translation has without an answer", () => {
    const { source, target, gold } = madeUpPair({ units: 250, seed: 43 });
    const notes = madeUpPair({ units: 20, seed: 44 }).target;
    const places = target.map((_, at) => at + Math.floor(at / 15));
    const noted = target.flatMap((unit, at) => {
      const note = (at + 1) % 15 === 0 ? notes[Math.floor(at / 15)] : undefined;
      return note ? [unit, note] : [unit];
    });
    const moved = gold.map((bead) => {
      const [from = "", to = ""] = bead.split(":");
      return `${from}:${to.split(",").map((unit) => places[Number(unit)])}`;
    });

    expect(found(align(source, noted), moved)).toBeGreaterThan(0.85);
  });

  it("pairs the lines of a poem, though all are short and none ends a sentence", () => {
    const { source, target } = madeUpPair({ units: 300, seed: 45 });
    const pairs = align(source, target).beads.filter(
      ({ source, target }) => source.length === 1 && target.length === 1,
    );
    const line = (text: Unit | undefined, part: number): string =>
      (text?.text ?? "")
        .replace(/[.,;]/g, "")
        .split(" ")
        .slice(part, part + 6)
        .join(" ");
    const lines = pairs.map((bead) => [
      line(source[bead.source[0] ?? 0], 0),
      line(target[bead.target[0] ?? 0], 0),
    ]);

    const { beads } = align(
      units(lines.map(([from = ""]) => from)),
      units(lines.map(([, to = ""]) => to)),
    );

    const right = lines.filter((_, at) => beads.some((bead) => keyOf(bead) === `${at}:${at}`));
    expect(right.length / lines.length).toBeGreaterThan(0.9);
  });

  it("pairs a list of names by their sound, across scripts, also past one left out", () => {
    const names = ["Marina", "Barakat", "Salim", "Nadir", "Kamal", "Tamara", "Rustam", "Lidia"];
    const there = ["Марина", "Баракат", "Надир", "Камал", "Тамара", "Рустам", "Лидия"];

    const { beads } = align(units(names), units(there));

    expect(beads.map(keyOf)).toEqual([...["0:0", "1:1", "2:", "3:2", "4:3", "5:4", "6:5", "7:6"]]);
  });

  it("pairs the rows of a table by their numbers, also past one that was added", () => {
    const years = [1871, 1880, 1889, 1893, 1904, 1911, 1921, 1936];
    const source = units(years.map((year) => `${year} | ${year * 3} t`));
    const target = units(
      [...years.slice(0, 4), 1899, ...years.slice(4)].map((year) => `${year} | ${year * 3} т`),
    );

    const { beads } = align(source, target);

    expect(beads.map(keyOf)).toEqual([
      ...["0:0", "1:1", "2:2", "3:3", ":4", "4:5", "5:6", "6:7", "7:8"],
    ]);
  });

  it("pairs paragraphs as long as chapters with each other, behind many short ones", () => {
    const { source, target } = straight(940, 49);
    const withChapters = (text: Unit[]): Unit[] => [
      ...text.slice(0, 700),
      ...units([700, 780, 860].map((from) => joined(text.slice(from, from + 80)))),
    ];

    const { beads } = align(withChapters(source), withChapters(target));

    expect(beads.slice(-4).map(keyOf)).toEqual(["699:699", "700:700", "701:701", "702:702"]);
  });

  it("says that it is not sure where a tenth was translated and no word looks alike", () => {
    const { source, target } = madeUpPair({ units: 400, seed: 47 });

    const alignment = align(source, target.slice(100, 140));

    expect(alignment.reliable).toBe(false);
    expect(alignment.beads.every(({ confidence }) => confidence < 0.5)).toBe(true);
  });

  it.each([
    ["Chinese", "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下", "。"],
    ["Japanese", "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめも", "。"],
    ["Thai", "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหอฮ", " "],
    ["Burmese", "ကခဂဃငစဆဇညတထဒဓနပဖဗဘမယရလဝသဟအ", "။"],
  ])("aligns a language written without spaces: %s", (_, signs, stop) => {
    const { source, target, gold } = madeUpPair({ units: 250, seed: 48 });
    const unspaced = target.map(({ text }) => ({
      text: [...text.replace(/\s/g, "")]
        .map((letter) => (/\p{L}/u.test(letter) ? signFor(letter, signs) : letter))
        .join("")
        .replace(/\./g, stop),
    }));

    expect(found(align(source, unspaced), gold)).toBeGreaterThan(0.8);
  });

  it.each([
    ["the translation", false],
    ["the source", true],
  ])("gives each paragraph its ten lines where only %s was broken into lines", (_, isSource) => {
    const { source, target } = straight(300, 50);
    const paragraphs = units(tens(source).map(joined));

    const { beads, reliable } = isSource ? align(target, paragraphs) : align(paragraphs, target);

    const own = (bead: Bead): boolean => {
      const [lines, [at = 0]] = isSource ? [bead.source, bead.target] : [bead.target, bead.source];
      return lines.length === 10 && lines[0] === at * 10;
    };
    expect(reliable).toBe(true);
    expect(beads.filter(own).length).toBeGreaterThan(0.8 * paragraphs.length);
    expectEachOnce(beads, isSource ? [300, 30] : [30, 300]);
  });

  it("gives one huge paragraph all the paragraphs it was made of", () => {
    const { source, target } = straight(60, 53);

    const { beads } = align(units([joined(source)]), target);

    const answers = beads.find((bead) => bead.source.length === 1)?.target ?? [];
    expect(answers.length).toBeGreaterThan(55);
    expectEachOnce(beads, [1, 60]);
  });

  it("believes nothing where lines and paragraphs have nothing to do with each other", () => {
    const { source } = straight(200, 54);
    const { target } = madeUpPair({ units: 200, seed: 55, vocabulary: 77 });

    const { beads, reliable } = align(units(tens(source).map(joined)), target);

    expect(reliable).toBe(false);
    expect(beads.every(({ confidence }) => confidence < 0.5)).toBe(true);
  });

  it("leaves a preface that only the source has without an answer", () => {
    const { source, target, gold } = madeUpPair({ units: 250, seed: 51 });
    const preface = madeUpPair({ units: 40, seed: 52 }).source;
    const behind = gold.map((bead) => {
      const [from = "", to = ""] = bead.split(":");
      return `${from.split(",").map((unit) => Number(unit) + preface.length)}:${to}`;
    });

    expect(found(align([...preface, ...source], target), behind)).toBeGreaterThan(0.9);
  });
});

function expectEachOnce(beads: readonly Bead[], [source, target]: readonly [number, number]): void {
  expect(beads.flatMap((bead) => bead.source)).toEqual([...Array(source).keys()]);
  expect(beads.flatMap((bead) => bead.target)).toEqual([...Array(target).keys()]);
}

const tens = (text: readonly Unit[]): Unit[][] =>
  Array.from({ length: text.length / 10 }, (_, at) => text.slice(at * 10, at * 10 + 10));

const joined = (text: readonly Unit[]): string => text.map(({ text }) => text).join(" ");

/** So many units, each answered by one. */
function straight(count: number, seed: number): { source: Unit[]; target: Unit[] } {
  const { source, target, gold } = madeUpPair({ units: Math.ceil(count * 1.3), seed });
  const single = gold
    .filter((bead) => /^\d+:\d+$/.test(bead))
    .map((bead) => bead.split(":").map(Number))
    .slice(0, count);
  const side = (text: Unit[], at: 0 | 1): Unit[] =>
    single.flatMap((bead) => text[bead[at] ?? 0] ?? []);
  return { source: side(source, 0), target: side(target, 1) };
}

/** One sign of a script for each letter. */
function signFor(letter: string, signs: string): string {
  return signs.charAt((letter.codePointAt(0) ?? 0) % signs.length);
}
