import { describe, expect, it } from "vitest";
import { CODE, plain } from "@/domain/codes/code";
import { formats } from "@/domain/formats";
import {
  type Format,
  LIMITS,
  type Paragraph,
  type Reading,
  type Rendering,
} from "@/domain/formats/format";
import { fixture, fixturesOf } from "./fixtures";

// A new format is tested by putting files into test/fixtures/formats/<id>/.
// A bilingual file holds what is written beside its source.
const textOf = ({ text, target }: Paragraph) => target?.text ?? text;

describe.each(formats)("format $id", (format: Format) => {
  const files = fixturesOf(format.id);
  const { becomes } = format;
  const out: Format = formats.find(({ id }) => id === becomes?.id) ?? format;

  it("has fixtures", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(becomes ? [] : files)("gives %s back byte for byte", (name) => {
    const file = fixture(format.id, name);

    const { paragraphs } = reading(format, file);
    const untouched = paragraphs.map(() => undefined);

    expect(format.write(file, { language: "ps", renderings: untouched })).toEqual(file);
  });

  it.each(files)("holds every marked text of %s, in order, and nothing of the old", (name) => {
    const file = fixture(format.id, name);
    const before = reading(format, file);
    const marked = before.paragraphs.map(({ text }, at) =>
      text.replace(/.?$/u, (last) => `${last && " "}⟦${at}⟧${last}`),
    );

    const written = format.write(file, { language: "de", renderings: marked.map((one) => [one]) });

    const after = reading(out, written);
    expect(after.paragraphs.map((one) => plain(textOf(one)))).toEqual(marked.map(plain));
    if (becomes) return;
    expect(after.paragraphs.map(({ kind }) => kind)).toEqual(
      before.paragraphs.map(({ kind }) => kind),
    );
    expect(after.paragraphs.map(({ codes }) => codes.map(({ label }) => label))).toEqual(
      before.paragraphs.map(({ codes }) => codes.map(({ label }) => label)),
    );
  });

  it.each(files)("changes one paragraph of %s and leaves the others as they were", (name) => {
    const file = fixture(format.id, name);
    const { paragraphs } = reading(format, file);

    for (const at of someOf(paragraphs.length)) {
      const renderings: Rendering[] = paragraphs.map(() => undefined);
      renderings[at] = [MARKED + codesOf(paragraphs[at]?.text)];
      const after = reading(out, format.write(file, { language: "ps", renderings }));

      const expected = paragraphs.map(textOf);
      expected[at] = MARKED;
      const texts = after.paragraphs.map((one) => plain(textOf(one)));
      expect(linesOf(texts)).toEqual(linesOf(expected.map(plain)));
    }
  });

  it.each(files)("leaves paragraphs of %s out and keeps the rest", (name) => {
    const file = fixture(format.id, name);
    const { paragraphs } = reading(format, file);

    const renderings = paragraphs.map((_, at) => (at % 2 === 1 ? [] : undefined));
    const after = out.read(format.write(file, { language: "ps", renderings }), LIMITS);

    const texts = "unreadable" in after ? [] : after.paragraphs.map((one) => plain(textOf(one)));
    const kept = paragraphs.filter((_, at) => at % 2 === 0).map((one) => plain(textOf(one)));
    expect(linesOf(texts)).toEqual(linesOf(kept));
  });

  it.each(files)("puts two texts in place of one of %s", (name) => {
    const file = fixture(format.id, name);
    const { paragraphs } = reading(format, file);

    const renderings = paragraphs.map(({ text }, at) => [
      `first ⟦${at}⟧`,
      `second ⟦${at}⟧${codesOf(text)}`,
    ]);
    const written = reading(out, format.write(file, { language: "ur", renderings }));

    const texts = written.paragraphs.map((one) => textOf(one).replace(CODE, "\n"));
    expect(texts.join("\n").match(/first ⟦\d+⟧|second ⟦\d+⟧/gu)).toEqual(
      renderings.flat().map(plain),
    );
    const apart = paragraphs.flatMap(({ kind }, at) =>
      RUNNING.has(kind) ? (renderings[at]?.map(plain) ?? []) : [],
    );
    expect(linesOf(texts)).toEqual(expect.arrayContaining(apart));
  });
});

/** Kinds of which there can always be one more. */
const RUNNING = new Set(["heading", "body", "list-item", "quotation", "note"]);

/** What formats have to spell: letters of another encoding, and the characters of markup. */
const MARKED = "⟦سلام & 1 < 2 > 1 \\ \" ' } x { *y* [z]⟧";

/** At most ten places, spread evenly. */
function someOf(count: number): number[] {
  const step = Math.max(1, count / 10);
  return Array.from({ length: Math.min(10, count) }, (_, at) => Math.floor(at * step));
}

function codesOf(text = ""): string {
  return text.match(CODE)?.join("") ?? "";
}

function linesOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split("\n")).filter((line) => line !== "");
}

function reading(format: Format, file: Uint8Array): Reading {
  const read = format.read(file, LIMITS);
  if ("unreadable" in read) throw new Error(`unreadable: ${JSON.stringify(read)}`);
  return read;
}
