import { describe, expect, it } from "vitest";
import { type Code, closing, opening, tagged } from "@/domain/codes/code";
import type { FoundRow } from "@/server/alignment/paired-row";
import { rowsAfter } from "@/server/alignment/rows-after";

const bold: Code = { id: 1, kind: "pair", label: "b", raw: "<b>", rawEnd: "</b>" };
const italic: Code = { id: 1, kind: "pair", label: "i", raw: "<i>", rawEnd: "</i>" };

const row = (id: string, text: string, codes: readonly Code[]): FoundRow => ({
  ...{ id, text, position: 0, revision: 1, status: "submitted" },
  ...{ paragraphs: [`p-${id}`], sources: [{ id: `p-${id}`, codes }] },
  ...{ writtenById: null, alsoByIds: [], correctedById: null, submittedById: null },
  ...{ confidence: 0.5, confirmed: false, moved: false, gapAccepted: null },
});

const marked = (text: string) => `${opening(1)}${text}${closing(1)}`;
const rows = [row("a", marked("eins"), [bold]), row("b", `zwei ${marked("drei")}`, [italic])];
const texts = (change: ReturnType<typeof rowsAfter>) =>
  change?.inserted.map(({ text }) => tagged(text));

describe("the codes of passages whose pairing is edited", () => {
  it("are numbered on in a merge, and back in a split", () => {
    const merged = rowsAfter(rows, { type: "merge", row: "a" }, () => "new");
    expect(texts(merged)).toEqual(["<1>eins</1>\n\nzwei <2>drei</2>"]);

    const [both] = merged?.inserted ?? [];
    const one = {
      ...row("a", both?.text ?? "", []),
      paragraphs: ["p-a", "p-b"],
      sources: rows.flatMap(({ sources }) => sources),
    };
    const offset = one.text.indexOf("zwei");
    const cut = rowsAfter([one], { type: "split", row: "a", paragraphs: 1, offset }, () => "new");

    expect(texts(cut)).toEqual(["<1>eins</1>", "zwei <1>drei</1>"]);
  });

  it("go when the text comes to a source without them, and the words stay", () => {
    const shifted = rowsAfter(rows, { type: "shift-down", row: "a" }, () => "new");

    expect(texts(shifted)).toEqual(["", "eins", "zwei drei"]);
  });
});
