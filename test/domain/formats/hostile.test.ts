import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatFor, formats, readFile } from "@/domain/formats";
import { type Format, LIMITS } from "@/domain/formats/format";
import { MADE_UP } from "../../support/made-up-files";
import { xlsxTexts } from "../../support/readers/office";
import { fixture, fixturesOf } from "./fixtures";
import { repacked } from "./repacked";

/** A file of a format with so many paragraphs that say the text. */
function madeUp(
  { extensions }: Format,
  count: number,
  text: string,
): readonly [string, Uint8Array] {
  const ending = extensions.map((one) => one.slice(1)).find((one) => one in MADE_UP) ?? "";
  const file = MADE_UP[ending]?.(count, text);
  if (file === undefined) throw new Error(`no file is made up for ${extensions[0]}`);
  return [`a.${ending}`, file];
}

const said = (name: string, file: Uint8Array, limits = LIMITS) => {
  const read = readFile(name, file, limits);
  return "unreadable" in read
    ? { refused: read.unreadable, paragraphs: [] }
    : { refused: undefined, paragraphs: read.reading.paragraphs };
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each(formats)("a file of the format $id", (format: Format) => {
  it("is refused when it has more paragraphs than allowed", () => {
    const few = { ...LIMITS, paragraphs: 2_000 };

    expect(said(...madeUp(format, 20_000, "Ropes hang."), few).refused).toMatch(
      /^too-(?:many-paragraphs|large)$/u,
    );
  }, 120_000);

  it("may hold one paragraph of ten megabytes, or is refused for it", () => {
    const long = "Where the ropes hang. ".repeat(455_000).trim();

    const { refused, paragraphs } = said(...madeUp(format, 1, long));

    expect(refused ?? "too-large").toBe("too-large");
    expect(paragraphs.length > 0).toBe(refused === undefined);
  }, 120_000);

  it("may hold a paragraph that is nearly all white space, and is written again", () => {
    const [name, file] = madeUp(format, 1, `Ropes${" ".repeat(1_000_000)}hang.`);
    const { paragraphs } = said(name, file);

    const renderings = paragraphs.map(() => ["سلام"]);
    const out = formatFor(name)?.write(file, { language: "ps", renderings });
    expect(out?.length).toBeGreaterThan(0);
  }, 120_000);

  it("is never taken for another one: a wrong ending is refused or read, and never breaks", () => {
    const [name = ""] = fixturesOf(format.id);
    const file = fixture(format.id, name);

    for (const { id, extensions } of formats) {
      const read = readFile(`a${extensions[0]}`, file, LIMITS);
      const isPacked = /^(?:docx|odt|epub|xlsx|pdf|rtf)$/u;
      const isWrong = id !== format.id && (isPacked.test(id) || isPacked.test(format.id));
      if (isWrong) expect("unreadable" in read, `${format.id} as ${id}`).toBe(true);
    }
  });
});

const TEXTS = formats.filter(({ id }) => !/^(?:docx|odt|epub|xlsx|pdf|rtf)$/u.test(id));

it.each(TEXTS)("a byte that is of no encoding is told, and kept, in $id", (format) => {
  const [name, whole] = madeUp(format, 3, "Größe und Maße der Seile, xx und Güte.");
  const file = whole.slice();
  file[file.indexOf(0x78, file.indexOf(0xc3))] = 0xff;

  const read = readFile(name, file, LIMITS);

  if ("unreadable" in read) return expect(read.unreadable).toBe("broken");
  expect(read.reading.problems).toContainEqual(expect.objectContaining({ kind: "encoding" }));
  const renderings = read.reading.paragraphs.map(() => undefined);
  expect(format.write(file, { language: "ps", renderings })).toEqual(file);
});

const XML = ["xliff", "tmx", "android", "resx", "stringsdict"];

it.each(XML)("an entity of its own, one from outside, and depth are refused in %s", (id) => {
  const format = formats.find((one) => one.id === id);
  const [, file] = madeUp(format as Format, 1, "&b;");
  const text = new TextDecoder().decode(file);
  const bomb = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${text}`;
  const outside = `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>${text}`;
  const deep = text.replace("&b;", `${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`);

  for (const [what, unreadable] of [
    [bomb, "broken"],
    [outside, "broken"],
    [deep, "too-large"],
  ] as const)
    expect(format?.read(bytes(what), LIMITS)).toMatchObject({ unreadable });
});

it.each(["json", "arb", "xcstrings"])("depth is refused in %s", (id) => {
  const format = formats.find((one) => one.id === id);
  const deep = `{"a":${'{"a":'.repeat(100_000)}"a"${"}".repeat(100_000)}}`;

  expect(format?.read(bytes(deep), LIMITS)).toMatchObject({
    unreadable: expect.stringMatching(/^(?:broken|too-large)$/u),
  });
});

it.each(["csv", "tsv"])("no translation becomes a formula in %s", (id) => {
  const format = formats.find((one) => one.id === id);
  const [, file] = madeUp(format as Format, 4, "Ropes hang.");
  const evil = ["=1+1", "+1", "-1", "@SUM(A1)"];

  const written = format?.write(file, { language: "de", renderings: evil.map((one) => [one]) });

  const cells = new TextDecoder().decode(written);
  for (const one of evil) expect(cells).toContain(`'${one}`);
  expect(cells).not.toMatch(/[,\t]"?[=+\-@]/u);
});

it("no translation becomes a formula in xlsx, and what calculates stays as it is", async () => {
  const format = formats.find(({ id }) => id === "xlsx") as Format;
  const file = fixture("xlsx", "market.xlsx");
  const reading = format.read(file, LIMITS);
  const count = "unreadable" in reading ? 0 : reading.paragraphs.length;
  const evil = ["=1+1", "+1", "-1", "@SUM(A1)"];

  const written = format.write(file, {
    language: "de",
    renderings: Array.from({ length: count }, (_, at) => [evil[at % evil.length] ?? ""]),
  });

  const formulas = (one: Uint8Array) =>
    Object.entries(unzipSync(one)).flatMap(([name, part]) =>
      name.endsWith(".xml")
        ? (strFromU8(part).match(/<(?:\w+:)?f\b.*?<\/(?:\w+:)?f>/gu) ?? [])
        : [],
    );
  expect(formulas(written)).toEqual(formulas(file));
  expect(await xlsxTexts(written)).toEqual(expect.arrayContaining(evil));
});

it.each([
  ["docm", "docx", "made.docx", "word/vbaProject.bin"],
  ["xlsm", "xlsx", "market.xlsx", "xl/vbaProject.bin"],
  ["odt", "odt", "orchard.odt", "Basic/Standard/Module1.xml"],
  ["epub", "epub", "lamps.epub", "OEBPS/play.js"],
])("a program in a file stays as it is, and is nobody's text: %s", (ending, id, name, part) => {
  const program = "Sub AutoOpen() : Shell PROGRAM : End Sub";
  const file = repacked(fixture(id, name), { [part]: program });
  const read = readFile(`a.${ending}`, file, LIMITS);
  if ("unreadable" in read) throw new Error(read.unreadable);
  const { paragraphs } = read.reading;

  const renderings = paragraphs.map(({ text }) => [`${text}!`]);
  const parts = unzipSync(read.format.write(file, { language: "ps", renderings }));

  expect(JSON.stringify(paragraphs)).not.toContain("PROGRAM");
  expect(strFromU8(parts[part] ?? new Uint8Array())).toBe(program);
});

it.each(["/etc/evil", "..\\evil", "a/../../evil", "C:\\evil", "a\0b"])(
  "a name in an archive that leads elsewhere is refused in every one: %j",
  (evil) => {
    for (const [id, name] of ARCHIVES)
      expect(readFile(`a.${id}`, repacked(fixture(id, name), { [evil]: "x" }), LIMITS)).toEqual({
        unreadable: "broken",
        place: evil,
      });
  },
);

it.each([
  ["a.po", '#, read-only\nmsgid "A"\nmsgstr ""\n\n', 'msgid "B"\nmsgstr ""\n\n'],
  ["a.properties", "# {Locked}\na = A\n", "b = B\n"],
])("what is nobody's does not count for how many there may be: %s", (name, locked, free) => {
  const few = { ...LIMITS, paragraphs: 1 };

  const one = said(name, bytes(`${locked.repeat(3)}${free}`), few);
  expect(one.paragraphs.map(({ text }) => text)).toEqual(["B"]);
  const two = said(name, bytes(`${locked}${free}${free.replaceAll(/b/giu, "C")}`), few);
  expect(two.refused).toBe("too-many-paragraphs");
});

const ARCHIVES = [
  ["docx", "made.docx"],
  ["odt", "orchard.odt"],
  ["epub", "lamps.epub"],
  ["xlsx", "market.xlsx"],
] as const;
