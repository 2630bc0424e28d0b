import { copyFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readDocument } from "@/cli/read-document";
import { CODE, codeAt } from "@/domain/codes/code";
import { formats } from "@/domain/formats";
import type { Paragraph } from "@/domain/formats/format";
import { BILINGUAL, makers } from "@/domain/formats/make";
import { fixturesOf } from "../domain/formats/fixtures";
import { givenCommandLine } from "../support/enface";

const { at, enface } = givenCommandLine();

const FROM = formats.flatMap(({ id }) => fixturesOf(id).map((name) => [id, name] as const));

/** What has a reason to stay out, and the sentence that says it. */
const REFUSED =
  /^.* has no (?:times, and subtitles are|translations, and a memory is) made of them\.\n$/u;

/** Untranslated texts in a memory, and forms of a message that gettext has no place for. */
const OUTSIDE =
  /without a place in [^:]*: (\d+)\.|[.\]_](?:zero|few|many|two)” has no place in .* \((\d+)\)/gu;
const sum = (one: number, other: number) => one + other;

/** Words between codes and line ends, which are codes in some formats, as spaces fall. */
function wordsOf(text: string): string[] {
  return text
    .split(CODE)
    .flatMap((piece) => piece.split(/[\n\u2028]/u))
    .map((piece) => piece.replace(/[\s\u2028]+/gu, " ").trim())
    .filter((piece) => /\p{L}/u.test(piece));
}

/** The text with each code as its file writes it: what is a placeholder here may be a word there. */
function written({ text, target, codes }: Paragraph): string {
  const raws = new Map(codes.map((code) => [code.id, code]));
  return `${text}\n${target?.text ?? ""}`
    .replace(CODE, (character) => {
      const code = codeAt(character);
      const { raw = "", rawEnd = "" } = raws.get(code?.id ?? 0) ?? {};
      return code?.type === "close" ? rawEnd : raw;
    })
    .replace(/[\s\u2028]+/gu, " ");
}

describe.each(Object.keys(makers))("enface convert into %s", (ending) => {
  it.each(FROM)("loses no paragraph of %s/%s in silence", async (id, name) => {
    const from = `${id}-${name}`;
    const out = `${from}${ending}`;
    await copyFile(new URL(`../fixtures/formats/${id}/${name}`, import.meta.url), at(from));

    const { code, told } = await enface("convert", from, out, "--from", "en");

    if (code !== 0) return expect(told).toMatch(REFUSED);
    const [before, after] = [await readDocument(at(from)), await readDocument(at(out))];
    const said = after.reading.paragraphs.map(written).join("\n");
    const isBoth = BILINGUAL.has(ending);
    const lost = before.reading.paragraphs
      .map(({ text, target }) => (isBoth || !target?.text.trim() ? text : target.text))
      .filter((text) => wordsOf(text).some((word) => !said.includes(word)));
    const reported = Array.from(told.matchAll(OUTSIDE), ([, texts, forms]) =>
      Number(texts ?? forms),
    );
    expect(lost.length, lost.join("\n")).toBeLessThanOrEqual(reported.reduce(sum, 0));
  });
});
