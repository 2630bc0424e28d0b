import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { plain, tagged } from "@/domain/codes/code";
import { LIMITS, type Rendering } from "@/domain/formats/format";
import { odt } from "@/domain/formats/odt";
import { fixture } from "./fixtures";

const readingOf = (file: Uint8Array) => {
  const reading = odt.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading;
};
const contentOf = (file: Uint8Array) =>
  strFromU8(unzipSync(file)["content.xml"] ?? new Uint8Array());

/** A file with one of its paragraphs, found by its text, rendered anew. */
function rendered(name: string, text: string, texts: Rendering, language = "ps"): string {
  const file = fixture("odt", name);
  const renderings = readingOf(file).paragraphs.map((one) =>
    plain(one.text) === text ? texts : undefined,
  );
  return contentOf(odt.write(file, { language, renderings }));
}

describe("odt", () => {
  it("finds the kind of each paragraph, notes and boxes in their place, headers last", () => {
    const { paragraphs, attribution } = readingOf(fixture("odt", "orchard.odt"));

    expect(paragraphs.map(({ kind, text }) => `${kind}: ${tagged(text)}`)).toEqual([
      "heading: The orchard above the town",
      "byline: Author: Mina Orchardson",
      "body: Every <1>autumn</1> the whole town climbs to the <2>old orchard</2><3/>, and two   gaps & a\ttab\nstand here.",
      "note: It was planted <1>before</1> the bridge.",
      "heading: What the baskets hold",
      "list-item: Apples for the press",
      "list-item: Pears, wrapped in paper",
      "list-item: small ones first",
      "quotation: “Nobody goes home empty-handed.”",
      "cell: Fruit",
      "cell: Baskets",
      "cell: Quinces <late>",
      "body: A bookmark and a comment stand here, on page <1/>.",
      "body: <1/>Text beside a box.",
      "caption: <1/>The gate of the orchard",
      "body: All of it is bold.",
      "caption: The Orchard Leaf",
    ]);
    expect(attribution).toEqual({
      title: "The orchard above the town",
      author: "Mina Orchardson",
    });
    expect(paragraphs[2]?.codes.map(({ label }) => label)).toEqual(["b", "a", "fn 1"]);
  });

  it("gives a translated paragraph a style of its direction and language, and leaves the others theirs", () => {
    const body = rendered("orchard.odt", "Author: Mina Orchardson", ["لیکوال: مینه باغوانه"]);

    expect(body).toContain('<text:p text:style-name="P1_ps">لیکوال: مینه باغوانه</text:p>');
    expect(body).toContain(
      '<style:style style:name="P1_ps" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="start"/><style:text-properties style:country-complex="none" style:language-complex="ps" officeooo:paragraph-rsid="0001"/></style:style>',
    );
    expect(body).toContain('<text:p text:style-name="P1">Every ');
  });

  it("makes a style after one that people chose", () => {
    const body = rendered("orchard.odt", "The orchard above the town", ["باغ"], "fa-AF");

    expect(body).toContain('style:parent-style-name="Heading_20_1"');
    expect(body).toContain('style:country-complex="AF" style:language-complex="fa"');
  });

  it("gives bold to the letters of the complex script", () => {
    const body = rendered("orchard.odt", "Fruit", ["مېوه"]);

    expect(body).toContain('style:font-weight-complex="bold" fo:font-weight="bold"');
  });

  it("lets the table around a translated cell run from the right", () => {
    const [changed, other] = ["Fruit", "Apples for the press"].map((text) =>
      rendered("orchard.odt", text, ["مڼې"]),
    );

    expect(changed).toContain('<style:table-properties style:writing-mode="rl-tb"');
    expect(other).toContain('<style:table-properties style:width="12cm"/>');
  });

  it("turns a right-to-left paragraph around for a left-to-right translation", () => {
    const body = rendered("opinion.ps.odt", "لیکوال: مینه باغوانه", ["Author: Mina"], "en");

    expect(body).toMatch(
      /style:name="P1_en"[^>]*><style:paragraph-properties fo:text-align="start" style:writing-mode="lr-tb"\/>/u,
    );
  });

  it("writes spaces, tabs and line breaks so that they are seen", () => {
    const body = rendered("orchard.odt", "Fruit", ["a   b\tc\nd"]);

    expect(body).toContain('a <text:s text:c="2"/>b<text:tab/>c<text:line-break/>d');
  });

  it("brings a note back whose reference the translator lost, and keeps bookmarks and comments", () => {
    const file = fixture("odt", "orchard.odt");
    const renderings = readingOf(file).paragraphs.map(() => ["متن"]);

    const body = contentOf(odt.write(file, { language: "ps", renderings }));

    for (const mark of [
      "text:note ",
      "text:bookmark-start ",
      "text:bookmark-end ",
      "office:annotation>",
    ])
      expect(body.split(`<${mark}`)).toHaveLength(2);
    expect(body).toContain("<text:p>Only a comment.</text:p>");
  });

  it("says that it read tracked changes as accepted", () => {
    expect(readingOf(fixture("odt", "tracked.odt"))).toMatchObject({
      paragraphs: [{ text: "The gate opens early on Sunday." }],
      problems: [{ kind: "tracked-changes", place: "content.xml" }],
    });
  });

  it("keeps every other part and the macros to the byte", () => {
    const before = unzipSync(fixture("odt", "orchard.odt"));
    const renderings = readingOf(fixture("odt", "orchard.odt")).paragraphs.map((_, at) =>
      at === 0 ? ["باغ"] : undefined,
    );

    const after = unzipSync(
      odt.write(fixture("odt", "orchard.odt"), { language: "ps", renderings }),
    );

    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before).filter((one) => one !== "content.xml"))
      expect(after[name]).toEqual(before[name]);
  });
});
