import { parse } from "@formatjs/icu-messageformat-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { arb } from "@/domain/formats/arb";
import { type Format, LIMITS, type Reading, type Rendering } from "@/domain/formats/format";
import { json } from "@/domain/formats/json";
import { PLURAL_FORMS } from "@/domain/languages/plurals";
import { fixture } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);
const ALL = { ...LIMITS, forms: PLURAL_FORMS };

function read(text: string, format: Format = json): Reading {
  const reading = format.read(bytes(text), ALL);
  if ("unreadable" in reading) throw new Error(JSON.stringify(reading));
  return reading;
}

function translated(
  text: string,
  texts: Readonly<Record<string, string>>,
  format: Format = json,
): string {
  const renderings = read(text, format).paragraphs.map(({ key = "" }): Rendering => {
    const one = texts[key];
    return one === undefined ? undefined : [one];
  });
  const writing = { language: "ar", renderings, forms: PLURAL_FORMS };
  return new TextDecoder().decode(format.write(bytes(text), writing));
}

const messageIn = (text: string, key: string): string => JSON.parse(text)[key];

describe("icu messages", () => {
  it("are texts for every case, each with what stands around it", () => {
    const reading = json.read(fixture("json", "icu.json"), LIMITS);

    expect(
      "paragraphs" in reading && reading.paragraphs.map((one) => [one.key, plain(one.text)]),
    ).toEqual([
      ["greeting", "Good morning, . It is ."],
      ["fleet", "There  in ’s harbour\n of all"],
      ["fleet[one]", "is  boat"],
      ["fleet[other]", "are  boats"],
      ["fleet2[one]", "st"],
      ["fleet2[two]", "nd"],
      ["fleet2[few]", "rd"],
      ["fleet2[other]", "th"],
      ["rule", "Braces are {odd, apostrophes aren't."],
      ["emoji", "⛵ "],
      ["emoji[you]", "You sail"],
      ["emoji[other]", "They sail"],
    ]);
  });

  it("get the plural forms of the language in front of the last", () => {
    const before = '{"a": "{n, plural, =0 {none} one {# boat} other {# boats}}"}';

    const after = translated(before, {
      ...{
        "a[zero]": "لا",
        "a[two]": "قاربان",
        "a[few]": "\u{f8001} قوارب",
        "a[other]": "\u{f8001} قارب",
      },
    });

    expect(after).toBe(
      '{"a": "{n, plural, =0 {none} zero {لا} one {# boat} two {قاربان} few {# قوارب} other {# قارب}}"}',
    );
  });

  it("keep a choice where the translator puts it, escapes of the file and all", () => {
    const before = '{\n  "a": "Sailed\\u0020{n, plural, one {once} other {\\"often\\"}}.\\n"\n}\n';

    const after = translated(before, { a: "\u{f8001}: sailed\n", "a[one]": "single" });

    expect(after).toBe('{\n  "a": "{n, plural, one {single} other {\\"often\\"}}: sailed\\n"\n}\n');
  });

  it("are told by FormatJS with what they are for", () => {
    const reading = json.read(fixture("json", "formatjs.ur.json"), LIMITS);

    expect("paragraphs" in reading && reading.paragraphs).toMatchObject([
      { key: "harbour.title", comment: "Over every page", codes: [{ label: "{town}" }] },
      { key: "harbour.boats[one]", text: "ایک کشتی", form: "one" },
      { key: "harbour.boats[other]", codes: [{ label: "#" }], form: "other" },
    ]);
  });

  it("name the language of the translation in a file of Flutter", () => {
    const before = '{"@@locale": "en_US", "a": "Sail", "@a": {"description": "A button"}}';

    const after = translated(before, { a: "أبحر" }, arb);

    expect(read(before, arb)).toMatchObject({
      language: "en-US",
      paragraphs: [{ comment: "A button" }],
    });
    expect(JSON.parse(after)).toEqual({
      "@@locale": "ar",
      a: "أبحر",
      "@a": { description: "A button" },
    });
  });

  it("say where one is none, and let it be translated as a text", () => {
    const reading = read('{\n"a": "{n, plural, one {x}}",\n"b": "{n, plural, other {y}}"\n}');

    expect(reading.problems).toEqual([
      { kind: "malformed", place: "2:6", quote: "{n, plural, one {x}}" },
    ]);
    expect(reading.paragraphs.map(({ key }) => key)).toContain("a");
  });

  it("are no deeper than anybody writes", () => {
    const deep = `${"{a, select, other {".repeat(5_000)}x${"}}".repeat(5_000)}`;

    expect(read(JSON.stringify({ a: deep, b: "{n, plural, other {y}}" })).problems).toHaveLength(1);
  });

  it("stay messages whatever somebody types, and say it back", () => {
    const message = '{"a": "x", "b": "{n, plural, one {x} other {# y}}"}';
    const typed = fc.string({ unit: fc.constantFrom(..."ab '{}#<>|,\"\\\n آب") });

    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const after = translated(message, { a: one, "b[one]": other });

        expect(() => parse(messageIn(after, "a"), { ignoreTag: true })).not.toThrow();
        expect(() => parse(messageIn(after, "b"), { ignoreTag: true })).not.toThrow();
        expect(saidIn(messageIn(after, "a"))).toBe(one.replace(/\{\s*(\p{L}+)\s*\}/gu, "{$1}"));
      }),
      { numRuns: 300 },
    );
  });
});

/** What ICU shows for a message; arguments as they are written. */
function saidIn(message: string): string {
  return parse(message, { ignoreTag: true })
    .map((element) =>
      "value" in element ? (element.type === 0 ? element.value : `{${element.value}}`) : "#",
    )
    .join("");
}
