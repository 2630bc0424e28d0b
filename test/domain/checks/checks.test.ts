import { describe, expect, it } from "vitest";
import { checks, findingsIn } from "@/domain/checks";
import type { Check, Example, Pair } from "@/domain/checks/check";
import { tools } from "@/domain/checks/tools";
import { tagged } from "@/domain/codes/code";
import words from "@/locales/en/checks.json";

const files = import.meta.glob<Exported>("../../../domain/checks/*.ts", { eager: true });

type Exported = { readonly examples?: readonly Example[]; readonly [name: string]: unknown };

/** Those of the file that the check stands in. */
function examplesOf(check: Check): readonly Example[] {
  const file = Object.values(files).find((exported) => Object.values(exported).includes(check));
  return file?.examples ?? [];
}

const sentences: Readonly<Record<string, string>> = words;

function findingsOf(check: Check, example: Example, target = example.target) {
  const { finds, fixed, options, ...rest } = example;
  const pair: Pair = { from: "en", to: "de", ...rest, target };
  return findingsIn(pair, tools, options).filter((finding) => finding.check === check.id);
}

/** What the target becomes when a person takes one fix after the other. */
function mended(check: Check, example: Example): string {
  let target = example.target;
  for (let times = 0; times < 20; times += 1) {
    const fix = findingsOf(check, example, target).find(
      (finding) => finding.fix !== undefined,
    )?.fix;
    if (fix === undefined) break;
    target = target.slice(0, fix.start) + fix.text + target.slice(fix.end);
  }
  return target;
}

// Every check carries its own examples, so a new check is tested the moment it is listed.
describe.each<Check>([...checks])("check $id", (check) => {
  const examples = examplesOf(check);

  it.each<Example>([...examples])("finds $finds in “$target”", (example) => {
    expect(findingsOf(check, example).map(({ quote }) => quote)).toEqual(example.finds);
  });

  const mendable = examples.filter(({ fixed }) => fixed !== undefined);
  it.each<Example>(mendable)("mends “$target”", (example) => {
    expect(mended(check, example)).toBe(example.fixed);
  });

  it("shows texts it accepts and texts it does not, in right-to-left languages too", () => {
    const verdicts = examples.map(({ finds }) => finds.length === 0);
    const scripts = examples.map(({ to = "de" }) => ["ps", "fa", "fa-AF", "ar", "ur"].includes(to));

    expect(new Set(verdicts)).toEqual(new Set([true, false]));
    expect(new Set(scripts)).toEqual(new Set([true, false]));
  });

  it("says each finding in words, and quotes what stands at its place", () => {
    for (const example of examples) {
      for (const { message, side, start, end, quote } of findingsOf(check, example)) {
        expect(sentences[message], message).toBeTypeOf("string");
        expect(tagged(example[side].slice(start, end))).toBe(quote);
      }
    }
    expect(sentences[`${check.id}.description`]).toBeTypeOf("string");
  });
});

describe("all checks together", () => {
  it("have nothing to say about a faithful translation", () => {
    const source =
      "“The ferry carried 1,200 people on 4 May,” said Anna Berger (the harbour master).";

    for (const [to, target] of [
      [
        "de",
        "„Die Fähre hat am 4. Mai 1.200 Menschen befördert“, sagte Anna Berger (die Hafenmeisterin).",
      ],
      ["fa-AF", "آنا برگر (آمر بندر) گفت: «کشتی در ۴ می ۱۲۰۰ نفر را انتقال داد»."],
      ["ps", "انا برګر (د بندر امره) وویل: «بېړۍ د مۍ په ۴مه ۱۲۰۰ تنه ولېږدول.»"],
      [
        "ur",
        "اینا برگر (بندرگاہ کی سربراہ) نے کہا: ”کشتی نے 4 مئی کو 1,200 افراد کو پار پہنچایا۔“",
      ],
      ["ar", "قالت آنا برغر (مديرة الميناء): «نقلت العبارة 1200 شخص في 4 مايو»."],
      ["zh", "安娜·贝格尔（港务长）说：“渡船在5月4日运送了1200人。”"],
    ] as const) {
      expect(findingsIn({ source, target, from: "en", to }, tools), to).toEqual([]);
    }
  });

  it("says nothing of figures until it can tell whether words say the same", () => {
    const pair = { source: "12 boats", target: "13 Boote", from: "en", to: "de" };
    expect(findingsIn(pair, {})).toEqual([]);
    expect(findingsIn(pair, tools).map(({ check }) => check)).toEqual(["numbers"]);
  });

  it("leave out what the project or the string does not want", () => {
    const pair: Pair = { source: "12 boats", target: "14 Boote", from: "en", to: "de" };

    expect(findingsIn(pair, tools).map(({ check }) => check)).toEqual(["numbers"]);
    expect(findingsIn(pair, tools, { without: ["numbers"] })).toEqual([]);
    expect(findingsIn({ ...pair, flags: ["ignore-numbers"] }, tools)).toEqual([]);
  });

  it("are as severe as the project says", () => {
    const pair: Pair = { source: "12 boats", target: "14 Boote", from: "en", to: "de" };

    expect(findingsIn(pair, tools, { severities: { numbers: "note" } })[0]?.severity).toBe("note");
  });
});
