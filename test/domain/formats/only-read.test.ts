import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { type Format, LIMITS } from "@/domain/formats/format";
import { pdf } from "@/domain/formats/pdf";
import { rtf } from "@/domain/formats/rtf";
import { isHere } from "../../support/is-here";
import { libreOffice, readByLibreOffice } from "../../support/libreoffice";
import { hasPoppler, pdfTexts } from "../../support/readers/poppler";
import { parsedXml, textsIn } from "../../support/readers/xml";
import { fixture, fixturesOf } from "./fixtures";

/** What we read of a file, and what we said that we left out. */
function readingOf(format: Format, name: string) {
  const reading = format.read(fixture(format.id, name), LIMITS);
  if ("unreadable" in reading) throw new Error(`${name} is not read`);
  return {
    texts: reading.paragraphs.map(({ text }) => plain(text)),
    leftOut: reading.problems.flatMap(({ quote }) => quote?.trim() ?? []),
  };
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const lettersOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}]/gu)?.join("");

const SPACE = /<text:(?:line-break|tab|s)\b[^>]*>/gu;
const NO_TEXT =
  /<(?:text:change-start|office:binary-data)\b.*?<(?:text:change-end|\/office:binary-data)\b[^>]*>/gsu;

describe("a format that is only read", () => {
  it.each(fixturesOf("pdf"))(
    "says of %s, letter by letter, what Poppler reads on its pages",
    (name) => {
      if (!isHere(hasPoppler(), "pdftotext")) return;
      const { texts } = readingOf(pdf, name);

      const said = pdfTexts(fixture("pdf", name)).split("\n");

      const withoutNumbers = said.filter((line) => !/^\d*$/u.test(line.trim()));
      expect(lettersOf(texts.join("\n"))).toBe(lettersOf(withoutNumbers.join("\n")));
    },
  );

  it("says of every RTF file what LibreOffice reads there, but what it said it left out", async () => {
    const program = await libreOffice();
    if (!isHere(program !== undefined, "LibreOffice")) return;
    const files = new Map(fixturesOf("rtf").map((name) => [name, fixture("rtf", name)]));

    const read = await readByLibreOffice(program ?? "", files, "fodt");

    for (const [name, page] of read) {
      const spaced = parsedXml(page.replace(NO_TEXT, " ").replace(SPACE, " "));
      const said = new Set(wordsOf(textsIn(spaced, "p", "h").join("\n")));
      const { texts, leftOut } = readingOf(rtf, name);
      const ours = new Set(wordsOf(texts.join("\n")));
      expect(
        [...ours].filter((word) => !said.has(word)),
        name,
      ).toEqual([]);
      expect(
        [...said].filter((word) => !ours.has(word) && !leftOut.includes(word)),
        name,
      ).toEqual([]);
    }
  }, 180_000);
});
