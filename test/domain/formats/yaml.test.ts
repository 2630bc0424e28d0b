import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plain } from "@/domain/codes/code";
import { LIMITS, type Reading, type Rendering } from "@/domain/formats/format";
import { yaml } from "@/domain/formats/yaml";
import { fixture } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string): Reading {
  const reading = yaml.read(bytes(text), LIMITS);
  if ("unreadable" in reading) throw new Error(JSON.stringify(reading));
  return reading;
}

/** The file with each named string as it is given here, and the others as they were. */
function translated(text: string, texts: Readonly<Record<string, string>>, language = "de") {
  const renderings = read(text).paragraphs.map(({ key = "" }): Rendering => {
    const one = texts[key];
    return one === undefined ? undefined : [one];
  });
  return new TextDecoder().decode(yaml.write(bytes(text), { language, renderings }));
}

describe("yaml", () => {
  it("names the strings of Rails without their language, and keeps what is said about them", () => {
    const reading = yaml.read(fixture("yaml", "en.yml"), LIMITS);

    expect(reading).toMatchObject({ language: "en" });
    expect("paragraphs" in reading && reading.paragraphs.slice(0, 2)).toMatchObject([
      {
        key: "title",
        comment: "The name stands over every page.\nat most one line",
        codes: [{ label: "%{town}" }],
      },
      { key: "greeting", text: "Good morning, and welcome" },
    ]);
  });

  it("changes only what was translated: comments, anchors and quoting stay", () => {
    const before = "en: # English\n  a: &x 'One'   # first\n  b: *x\n\n  c: Two\n  d: \"Three\"\n";

    const after = translated(before, { a: "It's", c: "Zwei", d: 'Drei "3"' });

    expect(after).toBe(
      "de: # English\n  a: &x 'It''s'   # first\n  b: *x\n\n  c: Zwei\n  d: \"Drei \\\"3\\\"\"\n",
    );
  });

  it.each([
    "ja: nein",
    "no",
    "- a",
    "a # b",
    "%{x}",
    "12",
    "x ",
    "true",
    "@a",
    "ﷺ: x",
    "line\nline",
  ])("puts “%s” in quotation marks where it would not be a text without", (value) => {
    const after = translated("en:\n  a: One\n  b: [One, two]\n", { a: value, "b.0": value });

    expect(parse(after)).toEqual({ de: { a: value, b: [value, "two"] } });
    expect(parse(after, { version: "1.1" })).toEqual({ de: { a: value, b: [value, "two"] } });
  });

  it("keeps blocks as blocks, and quotes what no block can hold", () => {
    const before = "a: |+\n  One\n  two\n\nb: >-\n  Three\n  four\n";

    expect(translated(before, { a: "Eins\n\nzwei", b: "Drei\nvier" })).toBe(
      "a: |+\n  Eins\n\n  zwei\n\nb: >-\n  Drei\n\n  vier\n",
    );
    expect(parse(translated(before, { a: " Eins", b: " vier" }))).toEqual({
      a: " Eins\n\n",
      b: " vier",
    });
  });

  it("names the language of the translation, Norwegian too", () => {
    expect(translated("en:\n  a: One\n", { a: "En" }, "no")).toBe('"no":\n  a: En\n');
    expect(translated("pt_BR:\n  a: Um\n", { a: "یک" }, "fa-AF")).toBe("fa_AF:\n  a: یک\n");
    expect(translated("nav:\n  a: Menu\n", { "nav.a": "Menü" })).toBe("nav:\n  a: Menü\n");
  });

  it("leaves alone what is no text, and says where a tag of a program stands", () => {
    const reading = read("a: yes\nb: 12\nc: !ruby/symbol open\nd: ~\ne: Text\n? {f: g}\n: h\n");

    expect(reading.paragraphs.map(({ text }) => plain(text))).toEqual(["Text"]);
    expect(reading.problems).toEqual([
      { kind: "unsupported", place: "3:17", quote: "open" },
      { kind: "unsupported", place: "6:3", quote: "{f: g}" },
    ]);
  });

  it("refuses what is broken, too deep or too large, and unfolds no aliases", () => {
    const laughs = `a: &a [x, x]\n${Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [*${at === 0 ? "a" : `b${at - 1}`}, *${at === 0 ? "a" : `b${at - 1}`}]\n`).join("")}`;

    expect(yaml.read(bytes('a: "open\nb: c\n'), LIMITS)).toMatchObject({ unreadable: "broken" });
    expect(yaml.read(bytes(`${"[".repeat(9_000)}a${"]".repeat(9_000)}`), LIMITS)).toHaveProperty(
      "unreadable",
    );
    expect(yaml.read(bytes("a: b\n".repeat(2_000_000)), LIMITS)).toEqual({
      unreadable: "too-large",
    });
    expect(read(laughs).paragraphs).toHaveLength(2);
  });
});
