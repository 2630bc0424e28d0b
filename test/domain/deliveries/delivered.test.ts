import { strFromU8, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { closing, opening } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { alignedTexts } from "@/domain/deliveries/aligned";
import { delivered } from "@/domain/deliveries/delivered";
import { type Place, placed } from "@/domain/deliveries/placed";
import { docxTable } from "@/domain/exports/docx-table";
import type { Export } from "@/domain/exports/export";
import { markIn, nameOf } from "@/domain/exports/mark";
import { tmx } from "@/domain/exports/tmx";
import { xliff } from "@/domain/exports/xliff";
import { LIMITS } from "@/domain/formats/format";
import { givenVersion, WORDS } from "../exports/given-version";

const id = (number: number) => `01977f3a-1c2d-7abc-8def-01234567890${number}`;

function givenOut(format: Export) {
  const version = givenVersion();
  const passages = version.passages.map((passage) => ({
    ...passage,
    id: id(passage.number),
    revision: 7,
  }));
  const places = passages.map(({ number, paragraphs, text }) => {
    const { text: source, codes } = joined(paragraphs);
    return { id: id(number), number, source, codes, text };
  });
  return { file: format.write({ ...version, passages }, WORDS), places };
}

function textsIn(name: string, file: Uint8Array, places: readonly Place[]) {
  const read = delivered(name, file, LIMITS);
  if (!("texts" in read)) throw new Error(JSON.stringify(read));
  return placed(read.texts, places);
}

describe("a file that comes back", () => {
  it.each([
    { name: "a.xlf", format: xliff },
    { name: "a.docx", format: docxTable },
    { name: "a.tmx", format: tmx },
  ])("has every text for the passage it left, with its codes: $name", ({ name, format }) => {
    const { file, places } = givenOut(format);

    const texts = textsIn(name, file, places);

    expect(texts.map(({ passageId, revision, text }) => ({ passageId, revision, text }))).toEqual(
      places
        // A memory has no place for an addition.
        .filter(({ text, source }) => text !== "" && (name !== "a.tmx" || source !== ""))
        .map(({ id, text }) => ({ passageId: id, revision: 7, text })),
    );
  });

  it("is whole again when another tool has cut its units into segments", () => {
    const { file, places } = givenOut(xliff);
    const cut = strFromU8(file).replace(
      /<segment id="s1" ([^>]*)><source>The Well &amp; Us<\/source><target>[^<]*<\/target><\/segment>/u,
      "<segment $1><source>The Well</source><target>څاه</target></segment><ignorable><source> </source></ignorable><segment $1><source>&amp; Us</source><target>او موږ</target></segment>",
    );

    const [first] = textsIn("a.xlf", strToU8(cut), places);

    expect(first).toMatchObject({ passageId: id(1), text: "څاه او موږ", source: "The Well & Us" });
  });

  it("takes of two texts for one passage the first, and says that the second belongs nowhere", () => {
    const { file, places } = givenOut(xliff);
    const twice = strFromU8(file).replace(
      /<unit id="p1_([\s\S]*?)<\/unit>/u,
      (unit) => `${unit}${unit.replace("p1_", "p9_")}`,
    );

    const texts = textsIn("a.xlf", strToU8(twice), places);

    expect(texts.filter(({ passageId }) => passageId === null)).toMatchObject([
      { text: "څاه او موږ" },
    ]);
  });
});

describe("a translation without marks", () => {
  const place = (number: number, source: string): Place => ({
    ...{ id: id(number), number, source },
    codes: [{ id: 1, kind: "pair", label: "b", raw: "<b>", rawEnd: "</b>" }],
  });
  const paragraph = (text: string) => ({
    kind: "body" as const,
    text,
    codes: [{ id: 1, kind: "pair" as const, label: "b", raw: "<w:b>", rawEnd: "</w:b>" }],
  });

  it("is laid on the passages that the beads lead to, in their codes, and shared out one to one", () => {
    const [one, two] = [place(1, "One.\n\nAnd one."), place(2, "Two.")];
    const bold = `${opening(1)}Zwei${closing(1)}.`;

    const texts = alignedTexts(
      [
        { source: [0], target: [0], confidence: 1 },
        { source: [1, 2], target: [1, 2], confidence: 1 },
        { source: [], target: [3], confidence: 1 },
      ],
      [paragraph("Eins."), paragraph("Und eins."), paragraph(bold), paragraph("Mehr.")],
      [one, one, two],
    );

    expect(texts.map(({ passageId, text }) => [passageId, text])).toEqual([
      [id(1), "Eins.\n\nUnd eins."],
      [id(2), bold],
      [null, "Mehr."],
    ]);
  });

  it("leaves out what still stands in the source language", () => {
    const [one] = [place(1, "One.")];

    const bead = { source: [0], target: [0], confidence: 1 };

    expect(alignedTexts([bead], [paragraph("One.")], [one])).toEqual([]);
  });
});

describe("the mark of a passage", () => {
  it("comes back as it went out, and nothing else is taken for one", () => {
    expect(markIn(nameOf({ number: 12, id: id(3), revision: 41 }))).toEqual({
      id: id(3),
      revision: 41,
    });
    expect(markIn(nameOf({ number: 12, id: id(3) }))).toEqual({ id: id(3) });
    for (const name of ["p12", "p_zz", "intro", `x_${id(3).replaceAll("-", "")}`])
      expect(markIn(name)).toBeUndefined();
  });
});
