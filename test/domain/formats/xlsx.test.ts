import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { plain, tagged } from "@/domain/codes/code";
import { LIMITS, type Rendering } from "@/domain/formats/format";
import { xlsx } from "@/domain/formats/xlsx";
import { fixture } from "./fixtures";

const readingOf = (file: Uint8Array) => {
  const reading = xlsx.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading;
};

/** The parts of a workbook with one of its texts rendered anew. */
function rendered(name: string, text: string, texts: Rendering, language = "ps") {
  const file = fixture("xlsx", name);
  const renderings = readingOf(file).paragraphs.map((one) =>
    plain(one.text) === text ? texts : undefined,
  );
  const files = unzipSync(xlsx.write(file, { language, renderings }));
  return (part: string) => strFromU8(files[`xl/${part}.xml`] ?? new Uint8Array());
}

describe("xlsx", () => {
  it("reads each text once, sheet by sheet, and no figures", () => {
    const { paragraphs } = readingOf(fixture("xlsx", "market.xlsx"));

    expect(paragraphs.map(({ key, text }) => `${key}: ${tagged(text)}`)).toEqual([
      "Stalls!A1: The market by the bridge",
      "Stalls!A2: Apples",
      "Stalls!B2: Opens at seven",
      "Stalls!A3: Pears, <1>ripe</1> & wrapped<2/> in _x0041_ paper",
      "Stalls!A4: All of it is slanted <so>",
    ]);
  });

  it("leaves the headings of a table, which formulas go by, and says so", () => {
    const { problems } = readingOf(fixture("xlsx", "market.xlsx"));

    expect(problems).toEqual([
      { kind: "unsupported", place: "table", quote: "Goods" },
      { kind: "unsupported", place: "table", quote: "Price" },
    ]);
  });

  it("touches no formula, nor what it gave", () => {
    const part = rendered("market.xlsx", "Opens at seven", ["اوه بجې"]);

    expect(part("worksheets/sheet1")).toContain(
      '<c r="B3" t="str"><f>CONCATENATE(A2," (",C2,")")</f><v>Apples (12.5)</v></c>',
    );
    expect(part("worksheets/sheet1")).toContain('<is><t xml:space="preserve"> اوه بجې </t></is>');
  });

  it("writes a text that looks like a formula as a text", () => {
    const part = rendered("market.xlsx", "Apples", ['=HYPERLINK("https://example.org")']);

    expect(part("sharedStrings")).toContain(
      '<si><t xml:space="preserve">=HYPERLINK(&quot;https://example.org&quot;)</t></si>',
    );
    expect(part("worksheets/sheet1")).toContain('<c r="A2" t="s"><v>3</v></c>');
  });

  it("turns the sheets that show a right-to-left text, and turns them back", () => {
    const both = rendered("market.xlsx", "Apples", ["مڼې"]);
    const one = rendered("market.xlsx", "Opens at seven", ["اوه"]);
    const back = rendered("market.xlsx", "Apples", ["Äpfel"], "de");

    expect(both("worksheets/sheet1")).toContain('<sheetView rightToLeft="1" tabSelected="1"');
    expect(both("worksheets/sheet2")).toContain(
      '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetData>',
    );
    expect(one("worksheets/sheet2")).not.toContain("rightToLeft");
    expect(back("worksheets/sheet1")).not.toContain("rightToLeft");
  });

  it("keeps what a workbook spells in its own way, and spells what looks like it", () => {
    const text = readingOf(fixture("xlsx", "market.xlsx")).paragraphs[3]?.text ?? "";
    const part = rendered("market.xlsx", plain(text), [`${text} _x0042_`]);

    expect(part("sharedStrings")).toContain(
      "wrapped_x000D_ in _x005F_x0041_ paper _x005F_x0042_</t></r>",
    );
    expect(part("sharedStrings")).toContain(
      '<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">ripe</t></r>',
    );
  });
});
