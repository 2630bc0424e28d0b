import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied, changeOf, type Edit, inverse } from "@/domain/alignment/edits";
import type { Row, RowChange } from "@/domain/alignment/row";

const row = (id: string, paragraphs: string[], text: string): Row => ({ id, paragraphs, text });

/** Ids "new-1", "new-2", … */
function freshIds(): () => string {
  let made = 0;
  return () => `new-${++made}`;
}

const texts = fc.constantFrom("", "one", "two words", "a\n\nb", "x\u{f8001}y", "پښتو");

const someRows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), texts), { minLength: 1, maxLength: 8 })
  .map((shapes) => {
    let paragraph = 0;
    return shapes
      .map(([count, text], at) =>
        row(
          `r${at}`,
          Array.from({ length: count }, () => `p${paragraph++}`),
          text,
        ),
      )
      .filter(({ paragraphs, text }) => paragraphs.length > 0 || text !== "");
  });

const someEdit = fc.record({
  type: fc.constantFrom("merge", "split", "shift-down", "shift-up", "omit", "move"),
  row: fc.integer({ min: 0, max: 9 }),
  to: fc.integer({ min: 0, max: 9 }),
  paragraphs: fc.integer({ min: 0, max: 3 }),
  offset: fc.integer({ min: 0, max: 9 }),
});

type EditDraft = typeof someEdit extends fc.Arbitrary<infer Draft> ? Draft : never;

/** Every edit of a list that makes sense, one after the other; all changes and all states. */
function replayed(start: readonly Row[], edits: readonly EditDraft[]) {
  const newId = freshIds();
  const states: (readonly Row[])[] = [start];
  const changes: RowChange[] = [];
  for (const { row: at, to, ...rest } of edits) {
    const rows = states.at(-1) ?? [];
    const edit = {
      ...rest,
      row: rows[at % Math.max(1, rows.length)]?.id ?? "",
      to: rows[to % Math.max(1, rows.length)]?.id ?? "",
    } as Edit;
    const change = changeOf(rows, edit, newId);
    if (!change) continue;
    changes.push(change);
    states.push(applied(rows, change));
  }
  return { states, changes };
}

const letters = (rows: readonly Row[]): string =>
  [...rows.map(({ text }) => text).join("")]
    .filter((character) => character.trim() !== "")
    .sort()
    .join("");

describe("any sequence of edits", () => {
  it("can be taken back step by step to the rows it began with", () => {
    fc.assert(
      fc.property(someRows, fc.array(someEdit, { maxLength: 12 }), (start, edits) => {
        const { states, changes } = replayed(start, edits);

        const undone = changes
          .toReversed()
          .reduce<readonly Row[]>(
            (rows, change) => applied(rows, inverse(change)),
            states.at(-1) ?? [],
          );

        expect(undone).toEqual(start);
      }),
    );
  });

  it("keeps every paragraph in one row, in order, and every letter of the text", () => {
    fc.assert(
      fc.property(someRows, fc.array(someEdit, { maxLength: 12 }), (start, edits) => {
        const rows = replayed(start, edits).states.at(-1) ?? [];

        expect(rows.flatMap(({ paragraphs }) => paragraphs)).toEqual(
          start.flatMap(({ paragraphs }) => paragraphs),
        );
        expect(letters(rows)).toBe(letters(start));
      }),
    );
  });

  it("leaves no row empty and no two rows with one id", () => {
    fc.assert(
      fc.property(someRows, fc.array(someEdit, { maxLength: 12 }), (start, edits) => {
        const rows = replayed(start, edits).states.at(-1) ?? [];

        expect(rows.every(({ paragraphs, text }) => paragraphs.length > 0 || text !== "")).toBe(
          true,
        );
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
    );
  });

  it("keeps the id of every row whose paragraphs stay the same", () => {
    fc.assert(
      fc.property(someRows, fc.array(someEdit, { maxLength: 12 }), (start, edits) => {
        const { states } = replayed(start, edits);

        states.slice(1).forEach((rows, at) => {
          const before = new Map(states[at]?.map((each) => [each.paragraphs.join(), each.id]));
          for (const { id, paragraphs } of rows) {
            if (paragraphs.length > 0 && before.has(paragraphs.join())) {
              expect(id).toBe(before.get(paragraphs.join()));
            }
          }
        });
      }),
    );
  });

  it("never changes the order of the text but by a move", () => {
    const inOrder = someEdit.filter(({ type }) => type !== "move");
    const flow = (rows: readonly Row[]): string =>
      rows
        .map(({ text }) => text)
        .join("")
        .replace(/\s/g, "");
    fc.assert(
      fc.property(someRows, fc.array(inOrder, { maxLength: 12 }), (start, edits) => {
        const rows = replayed(start, edits).states.at(-1) ?? [];

        expect(flow(rows)).toBe(flow(start));
      }),
    );
  });
});
