import { FluentParser } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { fluent } from "@/domain/formats/fluent";
import { LIMITS, type Reading, type Rendering } from "@/domain/formats/format";
import { fixture } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string): Reading {
  const reading = fluent.read(bytes(text), LIMITS);
  if ("unreadable" in reading) throw new Error(JSON.stringify(reading));
  return reading;
}

/** The file with its nth string as it is given here; nothing leaves one as it was. */
function translated(text: string, texts: readonly (string | undefined)[]) {
  const renderings = texts.map((one): Rendering => (one === undefined ? undefined : [one]));
  return new TextDecoder().decode(fluent.write(bytes(text), { language: "de", renderings }));
}

const junkIn = (text: string) =>
  new FluentParser({ withSpans: false }).parse(text).body.filter(({ type }) => type === "Junk");

describe("fluent", () => {
  it("gives messages, attributes, terms and variants as strings, with their comments", () => {
    const reading = fluent.read(fixture("fluent", "harbour.ftl"), LIMITS);

    expect("paragraphs" in reading && reading.paragraphs.map(({ key }) => key)).toEqual([
      ...["hello", "hello.title", "hello.aria-label", "-brand", "-brand.gender"],
      ...["boats[0]", "boats[one]", "boats[other]"],
      ...["sailed", "sailed[one]", "sailed[other]", "sailed2[feminine]", "sailed2[masculine]"],
      ...["rules", "only-attributes.placeholder"],
    ]);
    expect("paragraphs" in reading && reading.paragraphs[0]).toMatchObject({
      comment: "The first page\n$town (String): the name of the place",
      codes: [{ label: "{ $town }" }],
    });
  });

  it("changes only what was translated", () => {
    const before =
      "# a\nhi = Hi { $name }\n    .b = B\n\nn = { $n ->\n    [one] One\n   *[other] Many\n}\n";

    const after = translated(before, ["Hallo \u{f8001}", undefined, "Eine", "Viele"]);

    expect(after).toBe(
      before.replace("Hi {", "Hallo {").replace("One", "Eine").replace("Many", "Viele"),
    );
  });

  it("puts a selection where the translator puts its code, with its variants translated", () => {
    const before = "a = Sailed { $n ->\n    [one] once\n   *[other] often\n}.\n";

    const after = translated(before, ["\u{f8001} gesegelt", "einmal", undefined]);

    expect(after).toBe("a = { $n ->\n    [one] einmal\n   *[other] often\n} gesegelt\n");
  });

  it.each([
    ".dot",
    "*star",
    "[one] a",
    " led",
    "trailed ",
    "",
    "a\n.b\n*c\n[d] e\n\n f\n",
    "{ bad placeable }",
    "} {",
    '{ "',
    "= #",
  ])("writes “%s” so that Fluent reads it back", (value) => {
    for (const before of ["a = x\nb = y\n", "a =\n    x\n    z\nb = y\n"]) {
      const after = translated(before, [value]);

      expect(junkIn(after)).toEqual([]);
      const [first, second] = read(after).paragraphs;
      const text = first?.codes.reduce(
        (all, { raw }) => all.replace(/[\u{f0000}-\u{fffff}]/u, raw.replace(/^\{"|"\}$/gu, "")),
        first.text,
      );
      expect(text).toBe(value);
      expect(second?.text).toBe("y");
    }
  });

  it("reads on behind what is no Fluent, and says where it stands", () => {
    const reading = read("a = A\nthis is nothing\nb = B\n");

    expect(reading.paragraphs.map(({ text }) => plain(text))).toEqual(["A", "B"]);
    expect(reading.problems).toEqual([
      { kind: "malformed", place: "2:1", quote: "this is nothing" },
    ]);
  });

  it("refuses another file, and braces too deep in each other", () => {
    expect(fluent.read(bytes("<html>\n<p>Hi</p>\n"), LIMITS)).toEqual({
      unreadable: "broken",
      place: "1:1",
    });
    expect(fluent.read(bytes(`a = ${"{ ".repeat(50_000)}`), LIMITS)).toEqual({
      unreadable: "too-large",
    });
  });
});
