import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LIMITS } from "@/domain/formats/format";
import { pdf } from "@/domain/formats/pdf";
import { fixture } from "./fixtures";

const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const latin = (file: Uint8Array) => Array.from(file, (one) => String.fromCharCode(one)).join("");
const readingOf = (file: Uint8Array) => {
  const reading = pdf.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading;
};

/** A page with the given content. */
const page = (content: string, more = "") =>
  bytes(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj 4 0 obj<</Length ${content.length}${more}>>stream\n${content}\nendstream endobj 5 0 obj<</Type/Font/Subtype/Type1>>endobj trailer<</Root 1 0 R>>`,
  );

describe("pdf", () => {
  it("puts paragraphs together from lines, over pages and divided words, and leaves out page numbers", () => {
    const { paragraphs, attribution, problems } = readingOf(fixture("pdf", "ferry.pdf"));

    expect(paragraphs.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      "heading: The night ferry",
      "byline: Author: Mina Harbour",
      "body: Every evening at nine the ferry crosses the wide river, and the passengers stand at the rail and look back at the lamps of the town (so many of them, they say, that no-one has ever counted every one of them). Nobody is late twice.",
      "body: In winter the crossing takes twice as long, for the ice comes down from the hills, and the pilot has to look for a way between the floes and the bank, “slowly”, as she says.",
      "heading: What the passengers carry",
      "list-item: bread",
      "list-item: lamps",
    ]);
    expect(attribution).toEqual({ title: "The night ferry", author: "Mina Harbour" });
    expect(problems).toEqual([
      { kind: "layout", place: "2" },
      { kind: "unsupported", place: "1", quote: "1" },
    ]);
  });

  it("reads lines that run from the right as they are read, figures too", () => {
    expect(readingOf(fixture("pdf", "opinion.ps.pdf")).paragraphs).toMatchObject([
      { kind: "heading", text: "د شپې بېړۍ" },
      { kind: "byline", text: "لیکوال: مینه بندري" },
      {
        text: "بېړۍ هره شپه په 9 بجې ځي او خلک د کتارې تر څنګ ولاړ وي او د ښار څراغونو ته ګوري.",
      },
    ]);
  });

  it("says that a scan has no text", () => {
    expect(pdf.read(page("q 100 0 0 100 0 0 cm BI /W 1 /H 1 ID \0\0 EI Q"), LIMITS)).toEqual({
      unreadable: "no-text-layer",
    });
  });

  it("is refused when it is encrypted, and when there is no page in it", () => {
    const locked = page("BT /F 10 Tf (x) Tj ET").subarray();
    const encrypted = bytes(latin(locked).replace("/Root", "/Encrypt 9 0 R/Root"));

    expect(pdf.read(encrypted, LIMITS)).toEqual({ unreadable: "encrypted" });
    expect(pdf.read(bytes("%PDF-1.4\nnothing"), LIMITS)).toEqual({ unreadable: "broken" });
  });

  it("counts the letters that no table of its font knows", () => {
    const file = bytes(
      latin(page("BT /F 10 Tf (ab) Tj ET")).replace(
        "/Subtype/Type1",
        "/Subtype/Type1/Encoding<</Differences[97/g001]>>",
      ),
    );

    expect(readingOf(file)).toMatchObject({
      paragraphs: [{ text: "b" }],
      problems: [{ kind: "layout" }, { kind: "unsupported", place: "1", quote: "1 × □" }],
    });
  });

  it("unpacks no more than allowed, and goes round in no circle", () => {
    const bomb = page(latin(zlibSync(new Uint8Array(5_000_000))), "/Filter/FlateDecode");
    const circle = bytes(latin(page("")).replace("Kids[3 0 R]", "Kids[2 0 R 2 0 R]"));

    expect(pdf.read(bomb, { ...LIMITS, bytes: 1_000_000 })).toEqual({
      unreadable: "no-text-layer",
    });
    expect(pdf.read(circle, LIMITS)).toEqual({ unreadable: "broken" });
  });
});
