import { describe, expect, it } from "vitest";
import { findingsIn } from "@/domain/checks";
import type { Pair } from "@/domain/checks/check";
import { inconsistenciesIn } from "@/domain/checks/check-document";
import { nameSpellingsIn } from "@/domain/checks/check-names";
import { ruleProblem } from "@/domain/checks/check-rule";
import { findingKey } from "@/domain/review/finding-key";

describe("consistency across a document", () => {
  const passages = [
    { id: "1", source: "Save", target: "محفوظ کریں" },
    { id: "2", source: "Save.", target: "بچائیں۔" },
    { id: "3", source: "Keep", target: "محفوظ كریں" },
    { id: "4", source: "Open", target: "کھولیں" },
    { id: "5", source: "Close", target: "" },
  ];

  it("finds one source with two translations, and two sources with one", () => {
    expect(inconsistenciesIn(passages)).toEqual([
      {
        kind: "same-source",
        text: "Save",
        variants: [
          { text: "محفوظ کریں", ids: ["1"] },
          { text: "بچائیں۔", ids: ["2"] },
        ],
      },
      {
        kind: "same-target",
        text: "محفوظ کریں",
        variants: [
          { text: "Save", ids: ["1"] },
          { text: "Keep", ids: ["3"] },
        ],
      },
    ]);
  });

  it("finds a name that is written in two ways", () => {
    const spellings = nameSpellingsIn(
      [
        { id: "1", source: "Then Lindner came.", target: "بیا لینډنر راغی." },
        { id: "2", source: "So Lindner left.", target: "نو لینډنېر ولاړ." },
        { id: "3", source: "And Lindner stayed.", target: "او لینډنر پاتې شو." },
      ],
      "en",
      "ps",
    );

    expect(spellings).toEqual([
      {
        name: "Lindner",
        spellings: [
          { text: "لینډنر", ids: ["1", "3"] },
          { text: "لینډنېر", ids: ["2"] },
        ],
      },
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
    findingsIn(one).map((finding) => findingKey(finding, one[finding.side]));

  it("is known again when the checks run again", () => {
    expect(keys(pair)).toEqual(keys({ ...pair }));
  });

  it("is not taken for another with the same words", () => {
    expect(new Set(keys(pair)).size).toBe(findingsIn(pair).length);
    expect(findingsIn(pair).length).toBeGreaterThan(1);
  });
});

describe("an own rule", () => {
  it.each(["(a+)+$", "(a|a)*b", "(\\w+\\s?)*$", "(a)\\1+", "((ab){1,5}c)+", ".*.*.*.*="])(
    "is refused when it could hang: %s",
    (pattern) => expect(ruleProblem(pattern)).toBe("could-hang"),
  );

  it.each(["!{2,}", "[A-Z]{2}-\\d{4}", "(?:foo|bar) baz", "\\p{Lu}+", "colou?r"])(
    "is taken when it cannot: %s",
    (pattern) => expect(ruleProblem(pattern)).toBeUndefined(),
  );

  it("is refused when it is no regular expression, or too long", () => {
    expect(ruleProblem("(")).toBe("malformed");
    expect(ruleProblem("a".repeat(501))).toBe("too-long");
  });
});
