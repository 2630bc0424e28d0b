import { describe, expect, it } from "vitest";
import { closing, opening, plain, standalone } from "@/domain/codes/code";
import { formatFor, readFile } from "@/domain/formats";
import { LIMITS, type Paragraph } from "@/domain/formats/format";
import { BILINGUAL, makers } from "@/domain/formats/make";
import type { PluralForm } from "@/domain/languages/plurals";

const BOLD = { id: 1, kind: "pair", label: "b", raw: "<w:b/>", rawEnd: "" } as const;
const COUNT = { id: 2, kind: "standalone", label: "{{count}}", raw: "{{count}}" } as const;

const AT = "2026-03-01T09:00:00Z";
const TIME = "00:00:01,000 --> 00:00:03,500";
const paragraphs: Paragraph[] = [
  { kind: "heading", level: 1, text: "د سیند غاړه", codes: [], key: "title", comment: TIME },
  {
    kind: "body",
    text: `اوبه ${opening(1)}تر ټولو${closing(1)} لوړې وې؛ ۳ < ۵ & "سمه" ده.`,
    codes: [BOLD],
    key: "body.first",
    comment: TIME,
  },
  {
    kind: "body",
    text: `${standalone(2)} بېړۍ`,
    codes: [COUNT],
    key: "body.second",
    comment: TIME,
  },
];

/** What a reader of the made file finds. */
function madeInto(ending: string) {
  const lost: string[] = [];
  const making = {
    language: "ps",
    targetLanguage: "en",
    attribution: { title: "د سیند غاړه" },
    at: AT,
  };
  const answered = paragraphs.map((one) => ({
    ...one,
    target: { text: "At the river", status: "submitted" as const },
  }));
  const file = makers[ending]?.({
    ...making,
    paragraphs: BILINGUAL.has(ending) ? answered : paragraphs,
    onLost: ({ label }) => lost.push(label),
  });
  const read = readFile(`made${ending}`, file ?? new Uint8Array(), LIMITS);
  if ("unreadable" in read) throw new Error(`${ending}: ${JSON.stringify(read)}`);
  // A web page says its title once more, in its head.
  const texts = read.reading.paragraphs.slice(-paragraphs.length);
  return { reading: { ...read.reading, paragraphs: texts }, lost };
}

/** Of the formats that are read too. */
const ENDINGS = Object.keys(makers).filter((ending) => formatFor(`made${ending}`) !== undefined);

describe("files made from nothing", () => {
  it.each(ENDINGS)("are read as %s with the very texts", (ending) => {
    const { reading } = madeInto(ending);

    const texts = reading.paragraphs.map(({ text }) =>
      plain(text)
        .replace(/<\/?b>/gu, "")
        .trim(),
    );
    const expected = paragraphs.map(({ text }) => plain(text).trim());
    // Where it is no placeholder it is a text.
    const spelled = texts.map((text) => text.replace(/^[{}count]+ ?/u, ""));
    expect(spelled).toEqual(expected);
  });

  it.each([".html", ".docx", ".md", ".xlf"])("keep what is bold in %s", (ending) => {
    const { reading, lost } = madeInto(ending);

    expect(reading.paragraphs[1]?.codes).toMatchObject([{ kind: "pair" }]);
    expect(lost).toEqual([]);
  });

  it("say what has no place in a plain text", () => {
    expect(madeInto(".txt").lost).toEqual(["b"]);
  });

  it.each([".html", ".docx", ".md"])("keep headings in %s", (ending) => {
    expect(madeInto(ending).reading.paragraphs[0]).toMatchObject({ kind: "heading", level: 1 });
  });

  it.each([".json", ".yml", ".properties", ".strings", ".resx", ".arb", ".xlf"])(
    "keep the names of strings in %s",
    (ending) => {
      const keys = madeInto(ending).reading.paragraphs.map(({ key }) => key);

      expect(keys).toEqual(["title", "body.first", "body.second"]);
    },
  );
});

describe("a message that counts", () => {
  const counted = (form: PluralForm, text: string, key: string): Paragraph => ({
    kind: "string",
    ...{ key, form, text, codes: text.includes(standalone(2)) ? [COUNT] : [] },
  });
  const boats = [
    counted("one", "one boat", "boats_one"),
    counted("few", `${standalone(2)} boats, a few`, "boats_few"),
    counted("other", `${standalone(2)} boats`, "boats_other"),
    { kind: "string", key: "quay", text: "Quay", codes: [] },
  ] as const satisfies readonly Paragraph[];

  it.each([".json", ".arb", ".yml", ".xml", ".ftl", ".stringsdict"])(
    "is one message in %s too, with a text for each form",
    (ending) => {
      const making = { language: "ru", attribution: {}, at: AT, onLost: () => undefined };
      const file = makers[ending]?.({ ...making, paragraphs: boats }) ?? new Uint8Array();

      const read = readFile(`made${ending}`, file, LIMITS);

      const { paragraphs } = "unreadable" in read ? { paragraphs: [] } : read.reading;
      const said = paragraphs.map(({ form, text }) => [form, plain(text).trim()]);
      expect(said).toContainEqual(["one", "one boat"]);
      expect(paragraphs.flatMap(({ form }) => form ?? [])).toEqual(["one", "few", "other"]);
      expect(paragraphs.find(({ key }) => key === "quay")?.text).toBe("Quay");
    },
  );

  it("that shares its name with a string is written form by form", () => {
    const making = { language: "ru", attribution: {}, at: AT, onLost: () => undefined };
    const paragraphs = [...boats, { ...boats[3], key: "boats" }];

    const written = new TextDecoder().decode(makers[".xml"]?.({ ...making, paragraphs }));

    expect(written).toContain('<string name="boats_one">one boat</string>');
    expect(written).toContain('<string name="boats">Quay</string>');
  });
});
