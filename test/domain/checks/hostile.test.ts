import { describe, expect, it } from "vitest";
import { checks, facingOf } from "@/domain/checks";
import type { Check } from "@/domain/checks/check";
import { tools } from "@/domain/checks/tools";

/** Runs of what the checks look for, long enough that a pattern that backtracks would never end. */
const UNITS = [
  " ",
  "\u00a0 ",
  "a",
  "a ",
  "A",
  "aA",
  ".",
  ". ",
  "…",
  "1",
  "1,",
  "1 000 ",
  "12.",
  "%",
  "%1",
  "% ",
  "%(",
  "{",
  "}",
  "{{",
  "{a,",
  "{a, plural, one {",
  "<",
  "<a ",
  '<a b="',
  "</",
  "[",
  "[a](",
  "] (",
  "`",
  "``",
  "\\n",
  "(",
  "((",
  ")",
  '"',
  "“",
  "”",
  "«",
  "“a ",
  "'",
  "&",
  "&a;",
  "_",
  "@",
  "a@",
  "a.",
  "a@a.",
  "http://",
  "www.",
  "https://a/",
  "$t(",
  "$",
  "@@",
  "ا",
  "ا ",
  "می ",
  "ها ",
  "\u200c",
  "\u0640",
  "ا\u0640",
  "\u064e",
  "ا\u064e\u064e",
  "، ",
  "،",
  "۱",
  "۱،۰۰۰",
  "好",
  "好。",
  "「",
  "\n",
  "\n\n",
  "\u202e",
  "\u2067",
  "C++",
  "the the ",
  "ABC ",
  "(ABC)",
  "\u{f0001}",
  "\u{f4001}",
  "-",
  "—",
  "twenty ",
  "fünfund",
  " May 4",
  "۱ حمل ",
  "Ada said ",
  "“Ada said ",
  "<a onx=",
  "<a href='&#",
  "](data:",
  "$5 ",
  "5 % ",
  "12 km ",
  "2 million ",
  "+49 30 ",
  "二十",
  "5万",
  "XIV ",
  "حمل ۱۴۰۰ ",
  "3 Ramadan ",
  "twenty and ",
  "““",
  "„a„",
  "الدره ",
  "-5 ",
  "@ab ",
  "https://a? ",
  "¿a? ",
  "a? ",
  "5%",
];

/** Those with patterns of their own; `fr`, `fa` and `zh` meet every unit at full length besides. */
const LANGUAGES = "en de es ps ur ar hi ja ru tr el hy th my ckb nl".split(" ");

describe.each<Check>([...checks])("check $id", (check) => {
  it("reads hostile texts to their end", () => {
    const silent: string[] = [];
    for (const unit of UNITS) {
      const text = unit.repeat(Math.ceil(6_000 / unit.length));
      for (const to of ["fr", "fa", "zh"]) {
        const facing = facingOf(
          {
            source: `${text}!`,
            target: `!${text}x`,
            from: "en",
            to,
            flags: ["c-format", "accelerator:&"],
          },
          tools,
        );
        if (!Array.isArray(check.find(facing))) silent.push(unit);
      }
    }

    expect(silent).toEqual([]);
  }, 20_000);

  it("reads them to their end in every language, as a source and as a translation", () => {
    const silent = UNITS.filter((unit, at) => {
      const text = unit.repeat(Math.ceil(3_000 / unit.length));
      return LANGUAGES.filter((_, number) => (at + number) % 4 === 0)
        .flatMap((language) => [
          { from: language, to: "en" },
          { from: "en", to: language },
        ])
        .map((languages) => ({ source: `“${text}”!`, target: `!${text}x`, ...languages }))
        .some((pair) => !Array.isArray(check.find(facingOf(pair, tools))));
    });

    expect(silent).toEqual([]);
  }, 60_000);
});
