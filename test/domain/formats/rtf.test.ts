import { describe, expect, it } from "vitest";
import { tagged } from "@/domain/codes/code";
import { docx } from "@/domain/formats/docx";
import { LIMITS } from "@/domain/formats/format";
import { rtf } from "@/domain/formats/rtf";
import { fixture } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);
const readingOf = (file: Uint8Array) => {
  const reading = rtf.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading;
};

describe("rtf", () => {
  it("finds the kind of each paragraph, a note behind the one it stands in, and letters of many code pages", () => {
    const { paragraphs, attribution } = readingOf(fixture("rtf", "ferry.rtf"));

    expect(paragraphs.map(({ kind, text }) => `${kind}: ${tagged(text)}`)).toEqual([
      "heading: The night ferry",
      "caption: The Harbour Paper",
      "byline: Author: Mina Harbour",
      "body: The ferry leaves at <1>nine</1> and <2>comes</2> back at ‘four’, café closed. Its timetable hangs\nby the gate — always.",
      "note: <1>Except</1> on Fridays.",
      "quotation: “Nobody is late twice.”",
      "list-item: bread",
      "list-item: lamps {two}",
      "cell: Stop",
      "cell: Minutes",
      "body: سلام and 你好 and پښتو stand here.",
      "body: The end.",
    ]);
    expect(attribution).toEqual({ title: "The night ferry", author: "Mina Harbour" });
  });

  it("says what it left out: deleted words and hidden ones", () => {
    expect(readingOf(fixture("rtf", "ferry.rtf")).problems).toEqual([
      { kind: "tracked-changes", place: "deleted" },
      { kind: "unsupported", place: "hidden", quote: "hidden " },
    ]);
  });

  it("goes out as a Word document with the translation in place", () => {
    const file = fixture("rtf", "opinion.ps.rtf");
    const renderings = [["The night ferry"], undefined, ["It leaves at nine."]];

    const word = docx.read(rtf.write(file, { language: "en", renderings }), LIMITS);

    expect(word).toMatchObject({
      paragraphs: [
        { text: "The night ferry" },
        { kind: "byline", text: "لیکوال: مینه بندري" },
        { text: "It leaves at nine." },
      ],
    });
  });

  it("is refused when its groups lie too deep in each other, and never runs what it embeds", () => {
    const deep = `{\\rtf1 ${"{".repeat(100_000)}x`;

    expect(rtf.read(bytes(deep), LIMITS)).toEqual({ unreadable: "too-large" });
    const odd = String.raw`{\rtf1{\object\objdata 0102}\bin9999999999 x\par`;
    expect(rtf.read(bytes(odd), LIMITS)).toEqual({ unreadable: "empty" });
  });
});
