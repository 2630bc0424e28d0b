import { type Row, type RowChange, textsIn } from "./row";

/** A row as it is dealt out anew: the next so many source paragraphs, and these paragraphs of the texts. */
export type Group = {
  readonly paragraphs: number;
  /** Counted from 0 over all the rows the change is about. Not rising where a text stands elsewhere. */
  readonly texts: readonly number[];
  /** How sure the aligner is, 0 to 1. */
  readonly confidence: number;
  readonly moved?: boolean | undefined;
};

/**
 * Deals the paragraphs and texts of the rows from `at` on out anew. Nothing where the groups are
 * not about whole rows, or would lose, double or invent something: each paragraph stays in exactly
 * one row and in order, each text comes up exactly once. A row that is as it was stays untouched.
 */
export function regrouped(
  rows: readonly Row[],
  at: number,
  { groups, newId }: { readonly groups: readonly Group[]; readonly newId: () => string },
): RowChange | undefined {
  const removed = rowsOf(rows, at, groups);
  if (removed === undefined) return undefined;
  const before = new Map(removed.map((row) => [row.id, row]));
  const ids = idsFor(removed, newId);
  const inserted = sidesOf(removed, groups).map((side): Row => {
    const id = ids(side);
    const old = before.get(id);
    return old !== undefined && isSame(old, side)
      ? old
      : { id, paragraphs: side.paragraphs, text: side.texts.map(({ text }) => text).join("\n\n") };
  });
  return { at, removed, inserted };
}

/** What comes to stand in a row; each text with the row it comes from. */
type Side = {
  readonly paragraphs: readonly string[];
  readonly texts: readonly { readonly text: string; readonly from: Row }[];
};

function isSame(row: Row, { paragraphs, texts }: Side): boolean {
  return (
    row.paragraphs.join("\n") === paragraphs.join("\n") &&
    textsIn(row).join("\n\n") === texts.map(({ text }) => text).join("\n\n")
  );
}

/** The rows that the groups are about, or nothing where they end in the middle of one. */
function rowsOf(rows: readonly Row[], at: number, groups: readonly Group[]): Row[] | undefined {
  if (groups.length === 0 || groups.some(isNothing)) return undefined;
  const paragraphs = groups.reduce((sum, group) => sum + group.paragraphs, 0);
  const places = groups.flatMap(({ texts }) => texts).sort((a, b) => a - b);
  if (places.some((place, step) => place !== step)) return undefined;
  const found: Row[] = [];
  let [seen, heard] = [0, 0];
  while (seen < paragraphs || heard < places.length) {
    const row = rows[at + found.length];
    if (row === undefined) return undefined;
    seen += row.paragraphs.length;
    heard += textsIn(row).length;
    found.push(row);
  }
  return seen === paragraphs && heard === places.length ? found : undefined;
}

function isNothing({ paragraphs, texts }: Group): boolean {
  return !(Number.isInteger(paragraphs) && paragraphs >= 0) || paragraphs + texts.length === 0;
}

function sidesOf(removed: readonly Row[], groups: readonly Group[]): Side[] {
  const ids = removed.flatMap(({ paragraphs }) => paragraphs);
  const texts = removed.flatMap((from) => textsIn(from).map((text) => ({ text, from })));
  let next = 0;
  return groups.map((group) => {
    next += group.paragraphs;
    return {
      paragraphs: ids.slice(next - group.paragraphs, next),
      texts: group.texts.flatMap((place) => texts[place] ?? []),
    };
  });
}

/** A row keeps the id of the first row whose paragraphs it has, an addition that of one it came from. */
function idsFor(removed: readonly Row[], newId: () => string): (side: Side) => string {
  const owners = new Map(removed.flatMap(({ id, paragraphs }) => paragraphs.map((p) => [p, id])));
  const taken = new Set<string>();
  return ({ paragraphs, texts }) => {
    const candidates =
      paragraphs.length > 0
        ? paragraphs.flatMap((paragraph) => owners.get(paragraph) ?? [])
        : texts.flatMap(({ from }) => (from.paragraphs.length === 0 ? from.id : []));
    const id = candidates.find((each) => !taken.has(each)) ?? newId();
    taken.add(id);
    return id;
  };
}
