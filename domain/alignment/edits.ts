import { type Group, regrouped } from "./regroup";
import type { Row, RowChange } from "./row";

/** What a person does to an alignment. Edits speak of rows by id. */
export type Edit =
  /** Becomes one with the row after it. */
  | { readonly type: "merge"; readonly row: string }
  /** The first `paragraphs` source paragraphs and the text before `offset` stay, the rest becomes a row of its own. */
  | {
      readonly type: "split";
      readonly row: string;
      readonly paragraphs: number;
      readonly offset: number;
    }
  /** This row's text and those below move one row down, up to the first row without text, or the end. */
  | { readonly type: "shift-down"; readonly row: string }
  /** This row's text joins the row above, and the texts below move up by one, to the next row without text, or the end. */
  | { readonly type: "shift-up"; readonly row: string }
  /** This row's text moves to an addition after it, and the row stands without text. */
  | { readonly type: "omit"; readonly row: string }
  /** This row's text joins the end of another row's: a paragraph that stands elsewhere in the translation. */
  | { readonly type: "move"; readonly row: string; readonly to: string }
  /** From this row on, as many rows as `groups` account for are dealt out anew, as the aligner finds them. */
  | { readonly type: "regroup"; readonly row: string; readonly groups: readonly Group[] };

/**
 * The change an edit makes, or nothing where the edit makes no sense. Every source paragraph stays
 * in exactly one row, in order; no text is lost, only white space at a cut. A row keeps its id as
 * long as it keeps its paragraphs. `newId` is asked once for each row that is new.
 */
export function changeOf(
  rows: readonly Row[],
  edit: Edit,
  newId: () => string,
): RowChange | undefined {
  const at = rows.findIndex(({ id }) => id === edit.row);
  const row = rows[at];
  if (!row) return undefined;
  switch (edit.type) {
    case "merge":
      return merged(rows, at);
    case "split":
      return split(row, at, edit, newId);
    case "shift-down":
      return shiftedDown(rows, at, newId);
    case "shift-up":
      return shiftedUp(rows, at);
    case "omit":
      return omitted(row, at, newId);
    case "move":
      return moved(rows, at, edit.to);
    case "regroup":
      return regrouped(rows, at, { groups: edit.groups, newId });
  }
}

/** Rows with a change made. Throws where `removed` is not what stands there: the change is about other rows. */
export function applied(rows: readonly Row[], { at, removed, inserted }: RowChange): Row[] {
  const stale = removed.some((row, step) => !isSame(row, rows[at + step]));
  if (stale) throw new RangeError(`The rows from ${at} on are not those the change is about.`);
  return rows.toSpliced(at, removed.length, ...inserted);
}

/** The change that takes a change back. */
export function inverse({ at, removed, inserted }: RowChange): RowChange {
  return { at, removed: inserted, inserted: removed };
}

function merged(rows: readonly Row[], at: number): RowChange | undefined {
  const removed = rows.slice(at, at + 2);
  const [first, second] = removed;
  if (!first || !second) return undefined;
  const inserted: Row = {
    id: first.paragraphs.length === 0 ? second.id : first.id,
    paragraphs: [...first.paragraphs, ...second.paragraphs],
    text: together(first.text, second.text),
  };
  return { at, removed, inserted: [inserted] };
}

function split(
  row: Row,
  at: number,
  { paragraphs, offset }: { paragraphs: number; offset: number },
  newId: () => string,
): RowChange | undefined {
  if (paragraphs < 0 || paragraphs > row.paragraphs.length) return undefined;
  if (offset < 0 || offset > row.text.length) return undefined;
  const place = wholeCharacter(row.text, offset);
  const first = {
    paragraphs: row.paragraphs.slice(0, paragraphs),
    text: row.text.slice(0, place).trimEnd(),
  };
  const second = {
    paragraphs: row.paragraphs.slice(paragraphs),
    text: row.text.slice(place).trimStart(),
  };
  if (isEmpty(first) || isEmpty(second)) return undefined;
  const firstStays = first.paragraphs.length > 0 || row.paragraphs.length === 0;
  const inserted = firstStays
    ? [
        { id: row.id, ...first },
        { id: newId(), ...second },
      ]
    : [
        { id: newId(), ...first },
        { id: row.id, ...second },
      ];
  return { at, removed: [row], inserted };
}

function shiftedDown(rows: readonly Row[], at: number, newId: () => string): RowChange | undefined {
  if (rows[at]?.text === "") return undefined;
  const hole = nextWithoutText(rows, at + 1);
  const removed = rows.slice(at, hole + 1);
  const texts = ["", ...removed.map(({ text }) => text)];
  const inserted = withTexts(removed, texts);
  if (hole === rows.length) {
    inserted.push({ id: newId(), paragraphs: [], text: texts.at(-1) ?? "" });
  }
  return { at, removed, inserted: inserted.filter((row) => !isEmpty(row)) };
}

function shiftedUp(rows: readonly Row[], at: number): RowChange | undefined {
  const above = rows[at - 1];
  const row = rows[at];
  const hole = nextWithoutText(rows, at + 1);
  if (row === undefined || (row.text === "" && hole === at + 1)) return undefined;
  if (row.text !== "" && above === undefined) return undefined;
  const below = rows.slice(at, hole);
  const moving = withTexts(below, [...below.slice(1).map(({ text }) => text), ""]);
  if (row.text === "" || above === undefined) {
    return { at, removed: below, inserted: moving.filter((each) => !isEmpty(each)) };
  }
  const joined = { ...above, text: together(above.text, row.text) };
  return {
    at: at - 1,
    removed: [above, ...below],
    inserted: [joined, ...moving].filter((each) => !isEmpty(each)),
  };
}

function omitted(row: Row, at: number, newId: () => string): RowChange | undefined {
  if (row.text === "" || row.paragraphs.length === 0) return undefined;
  const addition = { id: newId(), paragraphs: [], text: row.text };
  return { at, removed: [row], inserted: [{ ...row, text: "" }, addition] };
}

function moved(rows: readonly Row[], at: number, to: string): RowChange | undefined {
  const goal = rows.findIndex(({ id }) => id === to);
  const row = rows[at];
  const receiver = rows[goal];
  if (!row || !receiver || goal === at || row.text === "") return undefined;
  const from = Math.min(at, goal);
  const removed = rows.slice(from, Math.max(at, goal) + 1);
  const inserted = removed.map((each) => {
    if (each === row) return { ...row, text: "" };
    return each === receiver ? { ...each, text: together(each.text, row.text) } : each;
  });
  return { at: from, removed, inserted: inserted.filter((each) => !isEmpty(each)) };
}

/** Where the next row without text is, or one past the last row. */
function nextWithoutText(rows: readonly Row[], from: number): number {
  const found = rows.findIndex(({ text }, at) => at >= from && text === "");
  return found < 0 ? rows.length : found;
}

function withTexts(rows: readonly Row[], texts: readonly string[]): Row[] {
  return rows.map((row, at) => ({ ...row, text: texts[at] ?? "" }));
}

function together(first: string, second: string): string {
  return first === "" || second === "" ? first + second : `${first}\n\n${second}`;
}

function isEmpty({ paragraphs, text }: { paragraphs: readonly string[]; text: string }): boolean {
  return paragraphs.length === 0 && text === "";
}

/** An offset that does not cut a pair of surrogates, and so no inline code either. */
function wholeCharacter(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  return low >= 0xdc00 && low <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

function isSame(row: Row, other: Row | undefined): boolean {
  return (
    other !== undefined &&
    row.id === other.id &&
    row.text === other.text &&
    row.paragraphs.join("\n") === other.paragraphs.join("\n")
  );
}
