import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE, plain } from "@/domain/codes/code";
import { formats } from "@/domain/formats";
import { type Format, LIMITS, type Paragraph } from "@/domain/formats/format";
import { hasGettext } from "../../support/gettext";
import { isHere } from "../../support/is-here";
import { READERS } from "../../support/readers";
import { fixture, fixturesOf } from "./fixtures";

const readingOf = (format: Format, file: Uint8Array): readonly Paragraph[] => {
  const reading = format.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(`unreadable: ${JSON.stringify(reading)}`);
  return reading.paragraphs;
};

/** A fixture with every paragraph replaced, its codes kept. */
function translated(format: Format, name: string, textAt: (at: number) => string): Uint8Array {
  const file = fixture(format.id, name);
  const renderings = readingOf(format, file).map(({ text }, at) => [
    textAt(at) + (text.match(CODE)?.join("") ?? ""),
  ]);
  return format.write(file, { language: "ps", renderings });
}

/** In brackets that no fixture has, with what formats have to spell. */
const marked = (at: number) => `⟦${at} سلام & 1 < 2 "so" it's \\ } x { *y*⟧`;

const bracketed = (said: readonly string[]) =>
  new Set(
    said
      .join("\n")
      .match(/⟦[^⟧]*⟧/gu)
      ?.map((one) => one.replace(/\s+/gu, " ")),
  );

/** What somebody may type: no text that begins or ends in a space, or has two together. */
const TYPED = fc
  .array(
    fc.constantFrom(
      ..."aZé1ښ中.,;:!?'\"&<>[](){}|*_#=+-~`^$%@/\\",
      ...[" x", " &amp; ", " <b> ", "</p>", "]]>", "{{x}}", "\\n", "%s", "\u200f", "😀"],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => `⟦x${pieces.join("").replace(/\s+/gu, " ")}x⟧`);

describe.each(formats)("a translated file of $id", (format: Format) => {
  const { by, texts } = READERS[format.id as keyof typeof READERS];
  const isThere = () => format.id !== "po" || isHere(hasGettext(), "gettext");

  it.each(fixturesOf(format.id))(
    `is well-formed and says every text, as ${by} reads %s`,
    async (name) => {
      if (!isThere()) return;
      const marks = readingOf(format, fixture(format.id, name)).map((_, at) => marked(at));

      const said = await texts(translated(format, name, marked));

      expect([...bracketed(said)].toSorted()).toEqual(marks.toSorted());
    },
  );

  it(`says whatever somebody typed, to ${by} as to us`, async () => {
    if (!isThere()) return;
    const [name = ""] = fixturesOf(format.id);
    const out: Format = formats.find(({ id }) => id === format.becomes?.id) ?? format;
    await fc.assert(
      fc.asyncProperty(TYPED, async (typed) => {
        // Gettext refuses a translation with other format specifications than its source.
        fc.pre(format.id !== "po" || !typed.includes("%"));
        const file = translated(format, name, () => typed);
        const ours = readingOf(out, file).map(({ text, target }) => target?.text ?? text);
        const asTyped = ours.filter((text) => plain(text).includes(typed));
        // What somebody types may be a code of the format, and is one then.
        if (asTyped.length < ours.length) return;
        expect([...bracketed(await texts(file))]).toEqual([typed]);
      }),
      { numRuns: 40, seed: 2026 },
    );
  }, 60_000);
});
