import { describe, expect, it } from "vitest";
import { applied, changeOf, type Edit } from "@/domain/alignment/edits";
import type { Row, RowChange } from "@/domain/alignment/row";

const row = (id: string, paragraphs: string[], text: string): Row => ({ id, paragraphs, text });

/** Ids "new-1", "new-2", … */
function freshIds(): () => string {
  let made = 0;
  return () => `new-${++made}`;
}

function edited(rows: readonly Row[], edit: Edit): Row[] {
  const change = changeOf(rows, edit, freshIds());
  if (!change) throw new Error("the edit makes no sense here");
  return applied(rows, change);
}

const three = [row("a", ["1"], "one"), row("b", ["2"], "two"), row("c", ["3"], "three")];

describe("an edit of an alignment", () => {
  it("merges a row with the next and keeps the first id", () => {
    expect(edited(three, { type: "merge", row: "a" })).toEqual([
      row("a", ["1", "2"], "one\n\ntwo"),
      row("c", ["3"], "three"),
    ]);
  });

  it("keeps the id of the paragraphs when an addition is merged into the row after it", () => {
    const rows = [row("x", [], "preface"), row("a", ["1"], "one")];

    expect(edited(rows, { type: "merge", row: "x" })).toEqual([row("a", ["1"], "preface\n\none")]);
  });

  it("splits paragraphs and text at the places asked for", () => {
    const rows = [row("a", ["1", "2"], "one\n\ntwo")];

    expect(edited(rows, { type: "split", row: "a", paragraphs: 1, offset: 4 })).toEqual([
      row("a", ["1"], "one"),
      row("new-1", ["2"], "two"),
    ]);
  });

  it("splits off text before the first paragraph as an addition and keeps the id with the paragraphs", () => {
    const rows = [row("a", ["1"], "preface one")];

    expect(edited(rows, { type: "split", row: "a", paragraphs: 0, offset: 8 })).toEqual([
      row("new-1", [], "preface"),
      row("a", ["1"], "one"),
    ]);
  });

  it("never cuts an inline code in half", () => {
    const code = String.fromCodePoint(0xf8001);
    const rows = [row("a", ["1", "2"], `x${code}y`)];

    expect(edited(rows, { type: "split", row: "a", paragraphs: 1, offset: 2 })).toEqual([
      row("a", ["1"], "x"),
      row("new-1", ["2"], `${code}y`),
    ]);
  });

  it("shifts the texts below down to the first row without text", () => {
    const rows = [...three, row("d", ["4"], ""), row("e", ["5"], "five")];

    expect(edited(rows, { type: "shift-down", row: "b" }).map(({ text }) => text)).toEqual([
      "one",
      "",
      "two",
      "three",
      "five",
    ]);
  });

  it("shifts the last text into an addition when no row without text is left", () => {
    expect(edited(three, { type: "shift-down", row: "b" })).toEqual([
      row("a", ["1"], "one"),
      row("b", ["2"], ""),
      row("c", ["3"], "two"),
      row("new-1", [], "three"),
    ]);
  });

  it("joins a text to the row above and moves the texts below up", () => {
    const rows = [...three, row("d", ["4"], ""), row("e", ["5"], "five")];

    expect(edited(rows, { type: "shift-up", row: "b" }).map(({ text }) => text)).toEqual([
      "one\n\ntwo",
      "three",
      "",
      "",
      "five",
    ]);
  });

  it("fills a row without text from below", () => {
    const rows = [row("a", ["1"], ""), row("b", ["2"], "one"), row("x", [], "two")];

    expect(edited(rows, { type: "shift-up", row: "a" })).toEqual([
      row("a", ["1"], "one"),
      row("b", ["2"], "two"),
    ]);
  });

  it("sets an omitted row's text aside as an addition", () => {
    expect(edited(three, { type: "omit", row: "b" })).toEqual([
      row("a", ["1"], "one"),
      row("b", ["2"], ""),
      row("new-1", [], "two"),
      row("c", ["3"], "three"),
    ]);
  });

  it("moves a text to the paragraph it answers elsewhere", () => {
    const rows = [row("a", ["1"], ""), row("b", ["2"], "two"), row("x", [], "one")];

    expect(edited(rows, { type: "move", row: "x", to: "a" })).toEqual([
      row("a", ["1"], "one"),
      row("b", ["2"], "two"),
    ]);
  });

  it.each<[string, Edit]>([
    ["merge of the last row", { type: "merge", row: "c" }],
    ["row nobody knows", { type: "merge", row: "z" }],
    ["split that leaves nothing behind", { type: "split", row: "a", paragraphs: 1, offset: 3 }],
    ["split beyond the text", { type: "split", row: "a", paragraphs: 1, offset: 99 }],
    ["shift up of the first row", { type: "shift-up", row: "a" }],
    ["move to itself", { type: "move", row: "a", to: "a" }],
  ])("refuses a %s", (_, edit) => {
    expect(changeOf(three, edit, freshIds())).toBeUndefined();
  });

  it("refuses to apply a change to rows it was not made for", () => {
    const change = changeOf(three, { type: "merge", row: "a" }, freshIds()) as RowChange;

    expect(() => applied(three.slice(1), change)).toThrow(RangeError);
  });
});
