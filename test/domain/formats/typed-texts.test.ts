import { describe, expect, it } from "vitest";
import { CODE, plain } from "@/domain/codes/code";
import { formats, readFile } from "@/domain/formats";
import { type Format, LIMITS, type Paragraph } from "@/domain/formats/format";
import { fixture, fixturesOf } from "./fixtures";

/** What somebody may type who thinks of no file format. */
const TYPED = [
  "<so> & 5 < 6 > 4",
  '</b> it\'s "so" ]]> --> */',
  "<a href=x?y=1&z=2>q</a>",
  '<a href="x?y=1&z=2">q</a>',
  "<b>bold</b> <br> <i>x</b></i>",
  "<!-- so -->",
  "<![CDATA[so]]>",
  "<?php so ?>",
  "@so ?y",
  "- so",
  "# so",
  "> so",
  "1. so",
  "so: a, b; c",
  "&amp; &#65; &bogus;",
  "$t(so) #{z} %{w}",
  "سلام «دنیا» ۱۲٪",
  '"so"',
  "null",
  "so = so",
  "[^1]: so",
  "| so | so |",
  "one\u2028line",
  "one\r\ntwo",
];

const words = (text: string) => plain(text).replace(/\s+/gu, " ").trim();

/** The texts that a file gives back when every paragraph of it was translated by the same one. */
function givenBack(format: Format, name: string, text: string): readonly (string | undefined)[] {
  const file = fixture(format.id, name);
  const reading = format.read(file, LIMITS);
  const count = "unreadable" in reading ? 0 : reading.paragraphs.length;
  const renderings = Array.from({ length: count }, () => [text]);
  const read = readFile(name, format.write(file, { language: "de", renderings }), LIMITS);
  if ("unreadable" in read) throw new Error(`${name}: ${JSON.stringify(read)}`);
  return read.reading.paragraphs.map((paragraph) => saidIn(format, paragraph));
}

/** Nothing where part of it is taken for a code: that is seen, and may be as it should. */
function saidIn({ isBilingual }: Format, { text, target }: Paragraph): string | undefined {
  const said = isBilingual ? (target?.text ?? "") : text;
  return said.search(CODE) >= 0 ? undefined : words(said);
}

/** A plain text is what its lines look like. A message that counts, without its cases, is none. */
const WRITTEN = formats.filter((format: Format) => format.id !== "txt" && !format.becomes);

describe.each(WRITTEN)("what somebody types into a $id file", (format: Format) => {
  it.each(TYPED)("comes back as it was typed: %j", (typed) => {
    for (const name of fixturesOf(format.id)) {
      const usual = givenBack(format, name, "Plain words");
      const back = givenBack(format, name, typed);

      expect(back, name).toHaveLength(usual.length);
      for (const [at, one] of back.entries())
        if (usual[at] === "Plain words" && one !== undefined) expect(one, name).toBe(words(typed));
    }
  });
});
