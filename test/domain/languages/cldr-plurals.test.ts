import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { gettextPluralsOf } from "@/domain/languages/gettext-plurals";
import { numbersOf, pluralFormsOf, rulesOf, TRIED } from "@/domain/languages/plurals";
import { isHere } from "../../support/is-here";

const FILE = path.join(
  import.meta.dirname,
  "../../../../shared/data/cases/cldr_plurals_delimiters.json",
);

type Rules = Record<string, Record<string, { readonly integer?: readonly string[] }>>;

const LANGUAGES = [
  "ps",
  "fa",
  "fa-AF",
  "ar",
  "ur",
  "en",
  "de",
  "es",
  "fr",
  "zh",
  "ru",
  "pl",
  "cs",
  "he",
  "lv",
  "lt",
  "ro",
  "sl",
  "ga",
  "cy",
];

describe("plural forms by language", () => {
  it("are those of CLDR, and its numbers fall into them", () => {
    if (!isHere(existsSync(FILE), "../shared/data/cases")) return;
    const { cardinal } = JSON.parse(readFileSync(FILE, "utf8")) as { cardinal: Rules };
    const known = Object.entries(cardinal).filter(
      ([language]) => Intl.PluralRules.supportedLocalesOf(language).length > 0,
    );

    const wrong = known.filter(([language, forms]) => {
      const ours = pluralFormsOf(language).filter((form) => !form.startsWith("ordinal"));
      const rules = rulesOf(language, "cardinal");
      const fall = Object.entries(forms).every(([form, { integer = [] }]) =>
        integer.every((number) => number.includes("c") || rules.select(Number(number)) === form),
      );
      return !fall || ours.toSorted().join() !== Object.keys(forms).toSorted().join();
    });

    expect(known.length).toBeGreaterThan(100);
    // CLDR changes between the releases of Node: a few languages may differ.
    expect(wrong.length).toBeLessThan(5);
  });

  it.each(LANGUAGES)(
    "are numbered by an expression of gettext that agrees with CLDR in %s",
    (language) => {
      const plurals = gettextPluralsOf(language);

      const expression = /plural=(.*);/u.exec(plurals?.header ?? "")?.[1] ?? "";
      const index = new Function("n", `return Number(${expression});`) as (n: number) => number;
      const rules = rulesOf(language, "cardinal");
      const wrong = TRIED.filter((n) => plurals?.categories[index(n)] !== rules.select(n));
      expect(wrong).toEqual([]);
    },
  );

  it("are shown with the numbers they are for", () => {
    expect(numbersOf("ar", "few")).toEqual([3, 4, 5, 6, 7, 8]);
    expect(numbersOf("ar", "two")).toEqual([2]);
    expect(numbersOf("en", "ordinal-two", 3)).toEqual([2, 22, 32]);
    expect(numbersOf("fr", "many")).toEqual([1_000_000, 2_000_000]);
  });

  it("are those of English where CLDR does not know the language, or there is none", () => {
    expect(pluralFormsOf("qaa").slice(0, 2)).toEqual(["one", "other"]);
    expect(pluralFormsOf("not a language").slice(0, 2)).toEqual(["one", "other"]);
  });
});
