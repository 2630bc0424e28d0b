import { describe, expect, it } from "vitest";
import { findingsIn } from "@/domain/checks";
import type { Pair } from "@/domain/checks/check";
import { elsewhereIn, type Placed } from "@/domain/checks/elsewhere";
import { matcherOf, ruleProblem } from "@/domain/checks/rule-pattern";
import { tools } from "@/domain/checks/tools";
import { findingKey } from "@/domain/review/finding-key";

/** What a check says of each passage, in a project of two documents. */
function saidOf(
  check: string,
  given: readonly Omit<Placed, "from" | "to">[],
  to: string,
  from = "en",
) {
  const passages = given.map((one) => ({ ...one, from, to }));
  const others = elsewhereIn(passages);
  return passages.map((one) =>
    findingsIn(one, tools, { others: others(one) })
      .filter((finding) => finding.check === check)
      .map(({ message, values }) => [message, values?.other, values?.place]),
  );
}

describe("across a project", () => {
  const menu = { document: "menu", version: "menu, first" };
  const form = { document: "form", version: "form, first" };

  it("one source with two translations is found at the rarer one, two sources with one at both", () => {
    const passages = [
      { ...menu, place: "Menu, 1", source: "Save", target: "محفوظ کریں" },
      { ...menu, place: "Menu, 2", source: "Save.", target: "بچائیں۔" },
      { ...form, place: "Form, 1", source: "SAVE", target: "محفوظ كریں" },
      { ...form, place: "Form, 2", source: "Keep", target: "محفوظ کریں" },
      { ...menu, place: "Menu, 3", source: "Open", target: "کھولیں" },
      { ...menu, place: "Menu, 4", source: "Open", target: "" },
      { ...menu, version: "another", place: "Menu, 3", source: "Open", target: "واکریں" },
    ];

    expect(saidOf("consistency", passages, "ur")).toEqual([
      [["consistency.same-target", "Keep", "Form, 2"]],
      [["consistency.same-source", "محفوظ کریں", "Menu, 1"]],
      [["consistency.same-target", "Keep", "Form, 2"]],
      [["consistency.same-target", "SAVE", "Form, 1"]],
      [],
      [],
      [],
    ]);
  });

  it("a name that a document writes in two ways is found at the rarer one", () => {
    const passages = [
      { ...menu, place: "1", source: "Then Lindner came.", target: "بیا لینډنر راغی." },
      { ...menu, place: "2", source: "So Lindner left.", target: "نو لینډنېر ولاړ." },
      { ...menu, place: "3", source: "And Lindner stayed.", target: "او لینډنر پاتې شو." },
      {
        ...form,
        place: "4",
        source: "There Lindner stood.",
        target: "هلته لینډنېر ولاړ و.",
      },
    ];

    expect(saidOf("name-spelling", passages, "ps")).toEqual([
      [],
      [["name-spelling", "لینډنر", "1"]],
      [],
      [],
    ]);
  });
});

describe("between two languages of Arabic letters", () => {
  const report = { document: "report", version: "report, first" };

  it("a name is known by its title or by what it says, and a noun that speaks is none", () => {
    const passages = [
      {
        ...report,
        place: "1",
        source: "آقای لیندنر و خانم برگستروم دیروز به بندر آمدند.",
        target: "ښاغلی لینډنر او مېرمن برګسټروم پرون بندر ته راغلل.",
      },
      {
        ...report,
        place: "2",
        source: "لیندنر گفت که کشتی‌ها نو هستند.",
        target: "لیندنر وویل چې کښتۍ نوې دي.",
      },
      {
        ...report,
        place: "3",
        source: "متخصصان گفتند و متخصص گفت که لیندنر و برگستروم راست می‌گویند.",
        target: "متخصصینو وویل او یوه متخصص وویل چې لینډنر او برګسټروم رښتیا وايي.",
      },
      {
        ...report,
        place: "4",
        source: "یک متخصص افزود که بندر کوچک است.",
        target: "د متخصصې په وینا بندر کوچنی دی.",
      },
    ];

    expect(saidOf("name-spelling", passages, "ps", "fa-AF")).toEqual([
      [],
      [["name-spelling", "لینډنر", "1"]],
      [],
      [],
    ]);
  });
});

describe("a dismissed finding", () => {
  const pair: Pair = {
    source: "12 boats and 12 oars",
    target: "14 Boote, 14 Ruder",
    from: "en",
    to: "de",
  };
  const keys = (one: Pair) =>
    findingsIn(one, tools).map((finding) => findingKey(finding, one[finding.side]));

  it("is known again when the checks run again", () => {
    expect(keys(pair)).toEqual(keys({ ...pair }));
  });

  it("is not taken for another with the same words", () => {
    expect(new Set(keys(pair)).size).toBe(findingsIn(pair, tools).length);
    expect(findingsIn(pair, tools).length).toBeGreaterThan(1);
  });
});

describe("an own rule", () => {
  it.each([
    "(?<!x)(a+)+$",
    "(a|a)*b(?!c)",
    "(a)\\1+",
    "(?=a)((ab){1,5}c)+",
    "(?!b).*.*=",
    "(?!b)(a?){30}c",
  ])("is refused when it could hang: %s", (pattern) =>
    expect(ruleProblem(pattern)).toBe("could-hang"),
  );

  it.each([
    "!{2,}",
    "[A-Z]{2}-\\d{4}",
    "(?:foo|bar) baz",
    "\\p{Script=Arabic}+",
    "(?<!\\p{L})مجلس(?!\\p{L})",
    "\\d+(?= km)",
  ])("is taken when it cannot: %s", (pattern) => expect(ruleProblem(pattern)).toBeUndefined());

  it.each(["(a+)+$", "a*a*a*a*b", "(?:a|a)*b", "(.*)*x", "(?:a?){50}a{50}b", "(?<!x)a{0,3}a+b"])(
    "comes to its end on a long hostile text: %s",
    (pattern) => {
      const places = matcherOf(pattern)?.(`${"a".repeat(19_999)}!`);

      expect(places).toEqual([]);
    },
    2_000,
  );

  it("says where it stands, behind signs of two units and in any script", () => {
    const text = "😀 ۱۲ کلیومتر، ۱۳ کلیومتر";

    const places = matcherOf("\\p{Nd}+ کلیومتر")?.(text) ?? [];

    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      "۱۲ کلیومتر",
      "۱۳ کلیومتر",
    ]);
  });

  it("is refused when it is no regular expression, or too long", () => {
    expect(ruleProblem("(")).toBe("malformed");
    expect(ruleProblem("a".repeat(501))).toBe("too-long");
  });
});

it("says the errors of a passage first, then the warnings, then the notes", () => {
  const pair = { source: "Come  in, 12!", target: "Kommt  herein , 14!!!", from: "en", to: "de" };
  const rule = { id: "calm", pattern: "!{3}", side: "target", expects: "absent" } as const;
  const rules = [{ ...rule, message: "One is enough.", severity: "error" } as const];

  const options = { rules, severities: { numbers: "note" } } as const;
  const said = findingsIn(pair, tools, options).map(({ severity }) => severity);

  const order = ["error", "warning", "note"];
  expect(new Set(said)).toEqual(new Set(order));
  expect(said).toEqual(order.flatMap((severity) => said.filter((one) => one === severity)));
});
