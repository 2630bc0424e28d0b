import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opening } from "@/domain/codes/code";
import { stemmerOf } from "@/domain/terms/stemmer-of";
import { termFinder } from "@/domain/terms/term-finder";

/** What of a text is found, as it stands there. */
async function quotes(language: string, terms: readonly string[], text: string) {
  const find = termFinder(
    terms.map((term) => ({ text: term })),
    language,
    await stemmerOf(language),
  );
  return find(text).map(({ start, end }) => text.slice(start, end));
}

describe("finding agreed terms", () => {
  it.each([
    ["en", "ferry", "Two ferries, and the ferry's bell.", ["ferries", "ferry"]],
    ["en", "town council", "The Town Councils met.", ["Town Councils"]],
    ["en", "landing", "They own the land.", []],
    [
      "de",
      "Stadtrat",
      "Die Beschlüsse des Stadtrates und der Stadträte.",
      ["Stadtrates", "Stadträte"],
    ],
    ["es", "ciudad", "Las ciudades y la ciudad.", ["ciudades", "ciudad"]],
    ["fr", "conseil municipal", "Les conseils municipaux.", ["conseils municipaux"]],
    ["ar", "مجلس", "والمجلس وبمجلسهم", ["والمجلس", "وبمجلسهم"]],
    ["ar", "المجلس البلدي", "قرار للمجلس البلدي", ["للمجلس البلدي"]],
    ["ar", "مدرسة", "مدرستهم ومدرسات", ["مدرستهم", "ومدرسات"]],
    [
      "fa",
      "کتاب‌خانه",
      "کتاب خانه‌ها، کتابخانه‌ای، كتابخانهٔ شهر",
      ["کتاب خانه‌ها", "کتابخانه‌ای", "كتابخانهٔ"],
    ],
    ["fa-AF", "شورای ولایتی", "شوراى ولايتى", ["شوراى ولايتى"]],
    ["fa-AF", "نماینده", "نمایندگان و نماینده‌اش", ["نمایندگان", "نماینده‌اش"]],
    ["ps", "ښوونځی", "په ښوونځيو کې", ["ښوونځيو"]],
    ["ps", "کتاب", "کتابونه او کتابونو", ["کتابونه", "کتابونو"]],
    ["ur", "کونسل", "کونسلوں نے، کونسلیں", ["کونسلوں", "کونسلیں"]],
    ["ur", "وزیر اعظم", "وزیرِ اعظم آئے", ["وزیرِ اعظم"]],
    ["zh", "市议会", "昨天市议会开会。", ["市议会"]],
  ])("finds in %s „%s” in its other forms", async (language, term, text, expected) => {
    const found = await quotes(language, [term], text);

    expect(found).toEqual(expected);
  });

  it("takes the longest, and none over another", async () => {
    const found = await quotes(
      "en",
      ["town", "town council", "council house"],
      "town council house",
    );

    expect(found).toEqual(["town council"]);
  });

  it("ends a term at a comma, but neither at a hyphen nor at a code", async () => {
    const text = `town, council; town-council; town ${opening(1)}council`;

    const found = await quotes("en", ["town council"], text);

    expect(found).toEqual(["town-council", `town ${opening(1)}council`]);
  });

  it("finds an acronym in its capitals only", async () => {
    const found = await quotes("en", ["US"], "The US asked us.");

    expect(found).toEqual(["US"]);
  });

  it("gives every concept that shares a wording", () => {
    const find = termFinder(
      [
        { text: "bank", id: 1 },
        { text: "Bank", id: 2 },
      ],
      "en",
    );

    expect(find("the bank").map(({ terms }) => terms.map(({ id }) => id))).toEqual([[1, 2]]);
  });

  it("finds each term in itself, in any script", () => {
    const letters = fc.constantFrom("a", "k", "ش", "ور", "ا", "ښ", "چ", "市", "é");
    const word = fc.array(letters, { minLength: 3, maxLength: 8 }).map((list) => list.join(""));
    const languages = fc.constantFrom("en", "ps", "fa", "ar", "ur", "zh");

    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), languages, (parts, language) => {
        const term = parts.join(" ");
        const [found] = termFinder([{ text: term }], language)(`${term} .`);
        expect(found).toMatchObject({ start: 0, end: term.length });
      }),
    );
  });
});
