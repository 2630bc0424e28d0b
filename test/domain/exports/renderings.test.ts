import { describe, expect, it } from "vitest";
import { closing, opening } from "@/domain/codes/code";
import type { ExportedPassage } from "@/domain/exports/export";
import { toldBy, writingOf } from "@/domain/exports/renderings";
import type { Paragraph } from "@/domain/formats/format";

const b = { id: 1, kind: "pair", label: "b", raw: "<b>", rawEnd: "</b>" } as const;
const body = (text: string, codes: Paragraph["codes"] = []): Paragraph => ({
  kind: "body",
  text,
  codes,
});
const passage = (
  paragraphs: readonly Paragraph[],
  text: string,
  more: Partial<ExportedPassage> = {},
): ExportedPassage => ({
  number: 1,
  paragraphs,
  text,
  status: "approved",
  approvals: [],
  ...more,
});

const renderingsOf = (...asked: Parameters<typeof toldBy>) =>
  writingOf(toldBy(...asked)).renderings;

describe("renderingsOf", () => {
  it("puts each text in place of its paragraph", () => {
    const passages = [passage([body("one")], "یو"), passage([body("two")], "دوه")];

    expect(renderingsOf(passages, 2, "all")).toEqual([["یو"], ["دوه"]]);
  });

  it("leaves what nobody approved as it was when only approved texts go out", () => {
    const passages = [
      passage([body("one")], "یو", { status: "submitted" }),
      passage([body("two")], "دوه"),
    ];

    expect(renderingsOf(passages, 2, "approved")).toEqual([undefined, ["دوه"]]);
  });

  it("leaves what nobody translated as it was, and leaves out an accepted omission", () => {
    const passages = [
      passage([body("one")], "", { status: "untranslated" }),
      passage([body("two")], "", { omissionAccepted: true }),
    ];

    expect(renderingsOf(passages, 2, "all")).toEqual([undefined, []]);
  });

  it("puts one text in place of two paragraphs", () => {
    expect(renderingsOf([passage([body("one"), body("two")], "یو او دوه")], 2, "all")).toEqual([
      ["یو او دوه"],
      [],
    ]);
  });

  it("puts two texts in place of one paragraph", () => {
    expect(renderingsOf([passage([body("one and two")], "یو\n\nدوه")], 1, "all")).toEqual([
      ["یو", "دوه"],
    ]);
  });

  it("spreads as many texts as paragraphs one to one, with the codes of each", () => {
    const paragraphs = [body("one", [b]), body("two", [b])];
    const text = `${opening(1)}یو${closing(1)}\n\n${opening(2)}دوه${closing(2)}`;

    expect(renderingsOf([passage(paragraphs, text)], 2, "all")).toEqual([
      [`${opening(1)}یو${closing(1)}`],
      [`${opening(1)}دوه${closing(1)}`],
    ]);
  });

  it("gives all texts to the first paragraph when a code went to another one", () => {
    const paragraphs = [body("one", [b]), body("two", [b])];
    const text = `${opening(2)}دوه${closing(2)}\n\nیو`;

    expect(renderingsOf([passage(paragraphs, text)], 2, "all")).toEqual([
      [`${opening(2)}دوه${closing(2)}`, "یو"],
      [],
    ]);
  });

  it("loses no addition beside paragraphs that stay as they were", () => {
    const open = { status: "draft" } as const;
    const passages = [
      passage([], "مخکې"),
      passage([body("one")], "یو", open),
      passage([], "وروسته"),
    ];

    expect(renderingsOf(passages, 1, "approved")).toEqual([["مخکې", "one", "وروسته"]]);
  });

  it("puts an addition behind the text before it, or before the first one", () => {
    const passages = [passage([], "مخکې"), passage([body("one")], "یو"), passage([], "وروسته")];

    expect(renderingsOf(passages, 1, "all")).toEqual([["مخکې", "یو", "وروسته"]]);
  });
});

describe("the notes for readers", () => {
  const notes = [
    { text: "For readers", audience: "published" },
    { text: "For the desk", audience: "desk" },
  ] as const;
  const footnotesOf = (...asked: Parameters<typeof toldBy>) =>
    writingOf(toldBy(...asked)).footnotes;

  it("stand behind the last text of their passage, whichever paragraph that goes into", () => {
    const passages = [
      passage([body("one"), body("two")], "یو\n\nدوه\n\nدرې", { notes }),
      passage([], "زیاته", { notes }),
    ];

    expect(footnotesOf(passages, 2, "all")).toEqual([[[]], [[], ["For readers"], ["For readers"]]]);
  });

  it("do not go out with a text that does not", () => {
    const passages = [passage([body("one")], "یو", { notes, status: "submitted" })];

    expect(footnotesOf(passages, 1, "approved")).toEqual([[]]);
  });
});
