import { describe, expect, it } from "vitest";
import { applied, changeOf } from "@/domain/alignment/edits";
import { type StandingRow, suggestion } from "@/domain/alignment/suggest";
import { madeUpPair } from "@/test/support/made-up-texts";

const { source, target, gold } = madeUpPair({ units: 400, seed: 8 });
const single = gold.filter((bead) => /^\d+:\d+$/.test(bead)).slice(0, 150);
const texts = single.map((bead) => target[Number(bead.split(":")[1])]?.text ?? "");

function standing(textAt: (at: number) => string): StandingRow[] {
  return single.map((bead, at) => ({
    ...{ id: `r${at}`, paragraphs: [`p${at}`], text: textAt(at), isSettled: false },
    sources: [{ text: source[Number(bead.split(":")[0])]?.text ?? "" }],
  }));
}

/** From row 80 to row 90 each text stands one row too low; a person has put the one of row 80 right. */
const slipped = standing((at) => {
  if (at === 81) return "";
  if (at > 81 && at < 90) return texts[at - 1] ?? "";
  return at === 90 ? `${texts[89]}\n\n${texts[90]}` : (texts[at] ?? "");
});

describe("what moves with a correction", () => {
  it("is the run behind it that has slipped as well", () => {
    const found = suggestion(slipped, { first: 80, last: 80 });

    expect(found?.count).toBe(10);
    const change = found && changeOf(slipped, found.edit, () => "new");
    const now = change && applied(slipped, change);
    expect(now?.map(({ text }) => text)).toEqual(texts);
  });

  it("is nothing where all is right", () => {
    expect(
      suggestion(
        standing((at) => texts[at] ?? ""),
        { first: 80, last: 80 },
      ),
    ).toBeUndefined();
  });

  it("is never what a person has confirmed", () => {
    const held = slipped.map((row, at) => (at === 85 ? { ...row, isSettled: true } : row));

    const found = suggestion(held, { first: 80, last: 80 });

    const change = found && changeOf(held, found.edit, () => "new");
    const now = change === undefined ? held : applied(held, change);
    expect(now.find(({ id }) => id === "r85")).toEqual(
      expect.objectContaining({ text: held[85]?.text, paragraphs: ["p85"] }),
    );
  });
});
