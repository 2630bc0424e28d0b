import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { formats } from "@/domain/formats";
import { type Format, LIMITS } from "@/domain/formats/format";
import { fixture } from "./fixtures";

/** One fixture of each format, whose first running paragraph takes any text. */
const FILES: Record<string, string> = {
  md: "opinion.ps.md",
  html: "opinion.html",
  docx: "made.docx",
  odt: "opinion.ps.odt",
  epub: "opinion.fa.epub",
  xlsx: "market.xlsx",
};

const word = fc.constantFrom(
  ..."a b Zé ب پښتو ے 中文 😀 1 1. - + # ## > = --- * ** _ __ ` ~ ~~ | \\ ! [ ] ( ) [x](y) < <b & &amp; &#65; \" ' { } $ % : ; … “ ” ‌ \u00a0".split(
    " ",
  ),
);
const texts = fc
  .array(fc.tuple(word, fc.constantFrom("", " ", " ")))
  .map((words) => words.flat().join(""));
const collapsed = (text: string) => text.replace(/[ \t\n\r]+/gu, " ").trim();

describe.each(formats.filter(({ id }) => id in FILES))("format $id", (format: Format) => {
  it("gives any text back that is written into it", () => {
    const file = fixture(format.id, FILES[format.id] ?? "");
    const reading = format.read(file, LIMITS);
    const paragraphs = "unreadable" in reading ? [] : reading.paragraphs;
    const at = paragraphs.findIndex(({ kind }) => ["body", "string", "cell"].includes(kind));

    fc.assert(
      fc.property(texts, (text) => {
        const written = `x${text}y`;
        const renderings = paragraphs.map((_, index) => (index === at ? [written] : undefined));
        const after = format.read(format.write(file, { language: "ps", renderings }), LIMITS);
        const found = "unreadable" in after ? undefined : after.paragraphs[at];
        expect(collapsed(plain(found?.text ?? "")).replace(/^$/u, "?")).toBe(collapsed(written));
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
