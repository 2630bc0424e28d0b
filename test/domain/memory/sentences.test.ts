import { describe, expect, it } from "vitest";
import { closing, opening } from "@/domain/codes/code";
import { inOwnLetters } from "@/domain/languages/foreign-letters";
import { assembled } from "@/domain/memory/assembled";
import { sentencePairs } from "@/domain/memory/sentence-pairs";

const pairsOf = (source: string, target: string, to: string) =>
  sentencePairs({
    ...{ source, target, codes: [{ id: 1, kind: "pair", label: "b", raw: "<b>", rawEnd: "</b>" }] },
    ...{ sourceLanguage: "en", targetLanguage: to },
  });

describe("the sentences of an approved passage", () => {
  it("are remembered with the sentence that answers each", () => {
    const pairs = pairsOf(
      "We wrote to the council in March. It did not answer until June, when the bridge had been closed for seven weeks. By then the school had moved.",
      "په مارچ کې مو شورا ته لیک ولېږه. هغې تر جونه ځواب رانکړ، چې پل اوه اونۍ تړلی و. تر هغه وخته ښوونځی لېږدېدلی و.",
      "ps",
    );

    expect(pairs.map(({ source, target }) => [source.slice(0, 8), target.slice(0, 9)])).toEqual([
      ["We wrote", "په مارچ ک"],
      ["It did n", "هغې تر جو"],
      ["By then ", "تر هغه وخ"],
    ]);
  });

  it("are none where the passage is one, or the aligner is in doubt", () => {
    expect(pairsOf("The ferry leaves.", "Die Fähre fährt.", "de")).toEqual([]);
    expect(
      pairsOf("One. Two is longer than one. Three.", "Eins; zwei ist länger. Drei.", "de"),
    ).toEqual([]);
  });

  it("are left out where they cut a pair of codes in two", () => {
    const [open, close] = [opening(1), closing(1)];
    const pairs = pairsOf(
      `The ${open}ferry leaves at nine. Nobody${close} is on it. The river is wide tonight.`,
      `Die ${open}Fähre fährt um neun. Niemand${close} ist an Bord. Der Fluss ist breit heute Nacht.`,
      "de",
    );

    expect(pairs.map(({ source, codes }) => [source, codes])).toEqual([
      ["The river is wide tonight.", []],
    ]);
  });
});

describe("a translation put together from sentences", () => {
  const languages = { from: "en", to: "ps" };

  it("has those that were found in order, and counts what was not found", () => {
    expect(
      assembled(
        [
          { source: "One two three four.", match: { score: 100, target: "الف." } },
          { source: "Five six." },
          { source: "Seven eight.", match: { score: 80, target: "ب." } },
        ],
        languages,
      ),
    ).toEqual({ target: "الف. ب.", score: 70, found: 2, of: 3 });
  });

  it("is none where only one was found", () => {
    const sentences = [
      { source: "One.", match: { score: 100, target: "الف." } },
      { source: "Two." },
    ];

    expect(assembled(sentences, languages)).toBeUndefined();
  });

  it("has no spaces in Chinese", () => {
    const match = { score: 100, target: "渡船九点开。" };
    const sentences = [
      { source: "One.", match },
      { source: "Two.", match },
    ];

    expect(assembled(sentences, { from: "en", to: "zh" })?.target).toBe("渡船九点开。渡船九点开。");
  });
});

describe("a remembered translation", () => {
  it("is given the letters of its language, and Arabic quotations stay", () => {
    expect(inOwnLetters("اين كتاب", "fa-AF")).toBe("این کتاب");
    expect(inOwnLetters("ڈاکٹر", "ps")).toBe("ډاکټر");
    expect(inOwnLetters("کتاب", "ar")).toBe("كتاب");
    expect(inOwnLetters("بِسْمِ اللّٰهِ كِتابٌ", "ur")).toBe("بِسْمِ اللّٰهِ كِتابٌ");
    expect(inOwnLetters("Ein Wort", "de")).toBe("Ein Wort");
  });
});
