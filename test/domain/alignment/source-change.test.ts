import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourcePlan } from "@/domain/alignment/source-change/plan";
import { rowsUnder } from "@/domain/alignment/source-change/rows-under";

const BEFORE = [
  "The ferry across the river leaves at nine every morning.",
  "Nobody is on the water at night, and the lamps are out.",
  "The keeper counts the boats twice before he goes to bed.",
  "In winter the harbour is closed for all but the pilot.",
];

const texts = (paragraphs: readonly string[]) => paragraphs.map((text) => ({ text }));

/** Each new paragraph as a word, then what was removed. */
function told(before: readonly string[], now: readonly string[], language = "en"): string[] {
  const { paragraphs, removed } = sourcePlan(texts(before), texts(now), language);
  return [
    ...paragraphs.map(({ kind, before: old, moved, partOf }) =>
      [kind, old, moved ? "moved" : "", partOf === null ? "" : `part of ${partOf}`]
        .filter((word) => word !== "" && word !== null)
        .join(" "),
    ),
    ...removed.map(({ before: old, into }) =>
      into === null ? `removed ${old}` : `removed ${old} into ${into}`,
    ),
  ];
}

const [ferry = "", night = "", keeper = "", winter = ""] = BEFORE;

describe("a source text that comes again", () => {
  it("is the same where nothing changed", () => {
    expect(told(BEFORE, BEFORE)).toEqual(["same 0", "same 1", "same 2", "same 3"]);
  });

  it("is changed in the one paragraph in which a word changed", () => {
    const ten = ferry.replace("nine", "ten");

    expect(told(BEFORE, [ten, night, keeper, winter])).toEqual([
      ...["changed 0", "same 1", "same 2", "same 3"],
    ]);
  });

  it("shifts nothing when a paragraph is inserted or removed", () => {
    expect(told(BEFORE, [ferry, "A new law was passed in May.", night, winter])).toEqual([
      ...["same 0", "inserted", "same 1", "same 3", "removed 2"],
    ]);
  });

  it("recognises a paragraph that stands elsewhere, also when it was changed on the way", () => {
    expect(told(BEFORE, [winter, ferry, night, keeper])).toEqual([
      ...["same 3 moved", "same 0", "same 1", "same 2"],
    ]);
    expect(told(BEFORE, [winter.replace("closed", "shut"), ferry, night, keeper])).toEqual([
      ...["changed 3 moved", "same 0", "same 1", "same 2"],
    ]);
  });

  it("knows the halves of a paragraph that was divided, and two that became one", () => {
    const [first = "", second = ""] = night.split(/(?<=night,) /);

    expect(told(BEFORE, [ferry, first, second, keeper, winter])).toEqual([
      ...["same 0", "changed 1", "inserted part of 1", "same 2", "same 3"],
    ]);
    expect(told(BEFORE, [ferry, `${night} ${keeper}`, winter])).toEqual([
      ...["same 0", "changed 1", "same 3", "removed 2 into 1"],
    ]);
  });

  it("keeps a line that stands several times beside its neighbours", () => {
    expect(told([ferry, "* * *", night, "* * *", keeper], [night, "* * *", keeper])).toEqual([
      ...["same 2", "same 3", "same 4", "removed 0", "removed 1"],
    ]);
  });

  it("compares words as readers of right-to-left texts do", () => {
    const before = ["کشتی هر روز ساعت نه صبح حرکت می‌کند و کسی در آن نیست.", "دریا آرام است."];
    const now = [
      "يک بند تازه.",
      "كشتي هر روز ساعت ده صبح حركت مي‌كند و کسی در آن نیست.",
      "دریا آرام است.",
    ];

    expect(told(before, now, "fa")).toEqual(["inserted", "changed 0", "same 1"]);
  });

  it("goes by the keys of strings", () => {
    const before = [
      { key: "a", text: "Open" },
      { key: "b", text: "Close" },
    ];
    const now = [
      { key: "b", text: "Shut" },
      { key: "c", text: "Open" },
    ];

    expect(sourcePlan(before, now, "en")).toMatchObject({
      paragraphs: [{ kind: "changed", before: 1 }, { kind: "inserted" }],
      removed: [{ before: 0, into: null }],
    });
  });

  it("accounts for every paragraph of both texts once, whatever they are", () => {
    const text = fc.array(fc.constantFrom("one boat", "two boats", "x", "the one lamp", ""), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(text, text, (before, now) => {
        const { paragraphs, removed } = sourcePlan(texts(before), texts(now), "en");
        const olds = [...paragraphs, ...removed].flatMap(({ before: old }) => old ?? []);

        expect(paragraphs).toHaveLength(now.length);
        expect(olds.sort()).toEqual([...before.keys()]);
        for (const { kind, before: old } of paragraphs) {
          expect(kind === "inserted").toBe(old === null);
        }
      }),
    );
  });
});

describe("the rows of a version under a new source", () => {
  const rows = [
    { id: "r1", paragraphs: ["a"] },
    { id: "r2", paragraphs: ["b", "c"] },
    { id: "extra", paragraphs: [] },
    { id: "r3", paragraphs: ["d"] },
  ];
  const under = (
    paragraphs: readonly (string | { id: string; partOf: string })[],
    into: Record<string, string> = {},
  ) => {
    const placed = paragraphs.map((each) => (typeof each === "string" ? { id: each } : each));
    const made = rowsUnder(rows, { paragraphs: placed, into: new Map(Object.entries(into)) });
    return [
      ...made.rows.map(({ row, paragraphs: held, of }) => {
        const joined = of.length > 1 ? ` of ${of.map(({ id }) => id).join("+")}` : "";
        return `${row?.id ?? "new"}: ${held.join(" ")}${joined}`.trim();
      }),
      ...made.gone.map(({ id }) => `gone ${id}`),
    ];
  };

  it("stay where nothing changed, an addition behind the row it stood behind", () => {
    expect(under(["a", "b", "c", "d"])).toEqual(["r1: a", "r2: b c", "extra:", "r3: d"]);
    expect(under(["d", "b", "c", "a"])).toEqual(["r3: d", "r2: b c", "extra:", "r1: a"]);
  });

  it("take in what is inserted inside them, and not what is inserted between them", () => {
    expect(under(["a", "new", "b", "within", "c", "d"])).toEqual([
      ...["r1: a", "new: new", "r2: b within c", "extra:", "r3: d"],
    ]);
  });

  it("keep the halves of a divided paragraph", () => {
    expect(under(["a", { id: "a2", partOf: "a" }, "b", "c", "d"])).toContain("r1: a a2");
  });

  it("go when their whole source goes, or become one with the row their words are in", () => {
    expect(under(["a", "b", "c"])).toContain("gone r3");
    expect(under(["a", "b", "c"], { d: "c" })).toEqual(["r1: a", "r2: b c of r2+r3", "extra:"]);
  });

  it("stay with one paragraph when their paragraphs stand apart", () => {
    expect(under(["b", "a", "c", "d"])).toEqual(["r2: b", "extra:", "r1: a", "new: c", "r3: d"]);
  });
});
