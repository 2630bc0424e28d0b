import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitValue, westernDigits } from "@/domain/languages/digits";
import { directionOf } from "@/domain/languages/direction";
import { foldLetters, foldWithPlaces } from "@/domain/languages/fold-letters";
import { languageName, ownName } from "@/domain/languages/language-name";
import { LANGUAGES } from "@/domain/languages/languages";
import { pluralCategories } from "@/domain/languages/plural-categories";
import { quotationMarks } from "@/domain/languages/quotation-marks";
import { scriptOf } from "@/domain/languages/script";
import { tagOf } from "@/domain/languages/tag-of";
import { countCharacters, countWords, wordsIn } from "@/domain/languages/words";

describe("direction and script", () => {
  it.each(["ps", "fa-AF", "fa", "ar", "ur", "he", "sd", "ug", "ckb", "pa-PK", "ur-IN", "ps_AF"])(
    "sets %s from right to left",
    (tag) => expect(directionOf(tag)).toBe("rtl"),
  );

  it.each(["en", "de", "zh", "hi", "ku", "az", "ur-Latn", "nonsense tag!"])(
    "sets %s from left to right",
    (tag) => expect(directionOf(tag)).toBe("ltr"),
  );

  it("fills in the script a tag leaves out", () => {
    expect(["ps", "zh", "zh-TW", "sr"].map(scriptOf)).toEqual(["Arab", "Hans", "Hant", "Cyrl"]);
  });
});

describe("names", () => {
  it("calls the Persian of Afghanistan Dari", () => {
    expect(languageName("fa-AF", "en")).toBe("Dari");
    expect(ownName("fa-AF")).toBe("دری");
  });

  it("says which Chinese it means", () => {
    expect(languageName("zh", "en")).toBe("Simplified Chinese");
  });

  it("falls back to the tag for what has no name", () => {
    expect(languageName("??", "en")).toBe("??");
  });

  it("has a name for every language it offers", () => {
    expect(LANGUAGES.filter((tag) => languageName(tag, "en") === tag)).toEqual([]);
    expect(
      LANGUAGES.filter((tag) => !/^[\p{sc=Arab} ()]+$/u.test(languageName(tag, "ps"))),
    ).toEqual([]);
    expect(new Set(LANGUAGES).size).toBe(LANGUAGES.length);
  });
});

describe("tags", () => {
  it("of files are written as the standard writes them, where they are tags", () => {
    expect(["en_us", " FA-af ", "zh-hant-TW"].map(tagOf)).toEqual(["en-US", "fa-AF", "zh-Hant-TW"]);
    expect(["", "no tag!", "Deutsch (alt)"].map(tagOf)).toEqual([undefined, undefined, undefined]);
  });
});

describe("plural forms", () => {
  it.each([
    ["ps", "one other"],
    ["fa-AF", "one other"],
    ["ar", "zero one two few many other"],
    ["fr", "one many other"],
    ["zh", "other"],
  ])("of %s are %s", (tag, forms) => expect(pluralCategories(tag).join(" ")).toBe(forms));
});

describe("digits", () => {
  it("are worth the same in every script", () => {
    expect([..."7۷٧७７๗𝟟"].map(digitValue)).toEqual([7, 7, 7, 7, 7, 7, 7]);
    expect(digitValue("a")).toBeUndefined();
    expect(westernDigits("۱۲٫۵ and ١٢")).toBe("12٫5 and 12");
  });
});

describe("folding for search", () => {
  it.each([
    ["كتاب", "کتاب"],
    ["علي", "علی"],
    ["می‌روم", "میروم"],
    ["العَرَبِيَّة", "العربيه"],
    ["ہمارے", "همارے"],
    ["إسلام آباد", "اسلام اباد"],
    ["۱۲۳", "123"],
    ["ARABIC", "arabic"],
    ["it’s “so”", 'it\'s "so"'],
    ["کـــتاب", "كتاب"],
  ])("finds “%s” for “%s”", (text, looked) => expect(foldLetters(text)).toBe(foldLetters(looked)));

  it("folds a letter the same whatever stands beside it", () => {
    // The ellipsis becomes three, which is done the long way.
    const letters = fc.string({ unit: "grapheme", size: "medium" });
    fc.assert(
      fc.property(letters, fc.constantFrom("", "ا", "كِ", "é"), (text, end) => {
        expect(foldLetters(`${text}${end}\n…`)).toBe(`${foldLetters(text + end)}\n...`);
      }),
    );
  });

  it("keeps the letters of Pashto apart", () => {
    expect(foldLetters("ښه")).not.toBe(foldLetters("خه"));
    expect(foldLetters("ډېر")).not.toBe(foldLetters("دیر"));
  });

  it("knows where in the text each folded unit came from", () => {
    const { folded, places } = foldWithPlaces("A كِتاب");

    expect(folded).toBe("a کتاب");
    expect(places).toEqual([0, 1, 2, 4, 5, 6, 7]);
  });
});

describe("quotation marks", () => {
  it.each([
    ["fa-AF", "«»‹›"],
    ["ps", "“”‘’"],
    ["ur", "”“’‘"],
    ["de", "„“‚‘"],
    ["de-CH", "«»‹›"],
    ["zh-TW", "「」『』"],
  ])("of %s are %s", (tag, marks) => {
    const { outer, inner } = quotationMarks(tag);
    expect([...outer, ...inner].join("")).toBe(marks);
  });
});

describe("words and characters", () => {
  it("counts words as they are paid", () => {
    expect(countWords("The header's e-mail costs 1,000 - or more.", "en")).toBe(7);
    expect(countWords("你叫什么名字 OK", "zh")).toBe(7);
    expect(countWords("او دا کتاب می‌خواند", "fa")).toBe(4);
    expect(countWords("<b>La casa</b> {{il colore}} %@", "it")).toBe(4);
    expect(countWords("", "en")).toBe(0);
  });

  it("finds the words of a language that writes no spaces", () => {
    expect(wordsIn("这本书很好", "zh").length).toBeGreaterThan(2);
    expect(wordsIn("نمی‌دانم، چرا؟", "fa")).toEqual(["نمی‌دانم", "چرا"]);
  });

  it("counts characters as a reader sees them", () => {
    expect(countCharacters("كِتاب بد")).toEqual({ all: 7, withoutSpaces: 6 });
  });
});
