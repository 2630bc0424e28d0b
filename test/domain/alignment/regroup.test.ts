import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bead } from "@/domain/alignment/bead";
import { differences } from "@/domain/alignment/differences";
import { applied, changeOf, inverse } from "@/domain/alignment/edits";
import type { Group } from "@/domain/alignment/regroup";
import type { Row } from "@/domain/alignment/row";
import { rowsAsBeads } from "@/domain/alignment/rows-as-beads";

const row = (id: string, paragraphs: string[], text: string): Row => ({ id, paragraphs, text });
const group = (paragraphs: number, ...texts: number[]): Group => ({
  ...{ paragraphs, texts },
  confidence: 0.9,
});

function freshIds(): () => string {
  let made = 0;
  return () => `new-${++made}`;
}

function dealt(rows: readonly Row[], groups: readonly Group[]): Row[] | undefined {
  const change = changeOf(rows, { type: "regroup", row: rows[0]?.id ?? "", groups }, freshIds());
  return change && applied(rows, change);
}

describe("rows that are dealt out anew", () => {
  const rows = [
    row("a", ["1"], "one\n\ntwo"),
    row("b", ["2"], "three"),
    row("c", ["3"], ""),
    row("d", ["4"], "four"),
  ];

  it("keep their ids with their paragraphs, and stay as they are where nothing changes", () => {
    const now = dealt(rows, [group(1, 0), group(1, 1), group(1, 2), group(1, 3)]);

    expect(now).toEqual([
      row("a", ["1"], "one"),
      row("b", ["2"], "two"),
      row("c", ["3"], "three"),
      row("d", ["4"], "four"),
    ]);
    expect(now?.[3]).toBe(rows[3]);
  });

  it("take a text from where it stands in the translation", () => {
    expect(dealt(rows, [group(1, 3), group(1, 0, 1), group(2, 2)])).toEqual([
      row("a", ["1"], "four"),
      row("b", ["2"], "one\n\ntwo"),
      row("c", ["3", "4"], "three"),
    ]);
  });

  it("are refused where a text would come up twice, be left out, or half a row be cut off", () => {
    expect(dealt(rows, [group(1, 0), group(1, 0, 1)])).toBeUndefined();
    expect(dealt(rows, [group(1, 0), group(1, 2)])).toBeUndefined();
    expect(dealt(rows, [group(1, 0)])).toBeUndefined();
    expect(dealt(rows, [group(5, 0, 1, 2, 3)])).toBeUndefined();
  });

  it("lose nothing and can be taken back, whatever is asked", () => {
    const asked = fc.array(
      fc.record({
        paragraphs: fc.integer({ min: 0, max: 2 }),
        texts: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
        confidence: fc.constant(0.5),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(asked, (groups) => {
        const change = changeOf(rows, { type: "regroup", row: "a", groups }, freshIds());
        if (change === undefined) return;
        const now = applied(rows, change);

        expect(now.flatMap(({ paragraphs }) => paragraphs)).toEqual(["1", "2", "3", "4"]);
        expect(wordsOf(now)).toEqual(wordsOf(rows));
        expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
        expect(applied(now, inverse(change))).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the differences of two alignments", () => {
  const rows = [
    row("a", ["1"], "one"),
    row("b", ["2"], "two\n\nthree"),
    row("c", ["3"], ""),
    row("d", ["4"], "four"),
  ];
  const bead = (source: number[], target: number[], moved?: true): Bead => ({
    ...{ source, target, confidence: 0.9 },
    ...(moved ? { moved } : {}),
  });

  it("are as short as they can be", () => {
    const now = [bead([0], [0]), bead([1], [1]), bead([2], [2]), bead([3], [3])];

    expect(differences(rowsAsBeads(rows), now)).toEqual([
      { from: 1, to: 3, groups: [group(1, 0), group(1, 1)] },
    ]);
  });

  it("reach from one end of a move to the other", () => {
    const now = [bead([0], [3], true), bead([1], [1, 2]), bead([2], []), bead([3], [0])];

    expect(differences(rowsAsBeads(rows), now)).toEqual([
      {
        ...{ from: 0, to: 4 },
        groups: [{ ...group(1, 3), moved: true }, group(1, 1, 2), group(1), group(1, 0)],
      },
    ]);
  });

  it("are none where a gap and an addition only change places", () => {
    const gap = [row("a", ["1"], ""), row("b", [], "one")];

    expect(differences(rowsAsBeads(gap), [bead([], [0]), bead([0], [])])).toEqual([]);
  });
});

const wordsOf = (rows: readonly Row[]) =>
  rows.flatMap(({ text }) => text.split("\n\n").filter((part) => part !== "")).sort();
