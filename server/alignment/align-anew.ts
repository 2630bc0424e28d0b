import { randomUUID } from "node:crypto";
import type { Difference } from "@/domain/alignment/differences";
import type { Row } from "@/domain/alignment/row";
import type { Actor } from "../access";
import type { Db } from "../db";
import { keepEdit } from "./keep-edit";
import { lockedRows } from "./locked-rows";
import { type FoundRow, isSamePair, isSettled, type PairedChange } from "./paired-row";
import { replaceRows } from "./replace-rows";
import { rowsAfter } from "./rows-after";

type Anew = {
  readonly versionId: string;
  /** The pairing that this makes. */
  readonly pairing: number;
  /** The rows that were aligned. */
  readonly rows: readonly Row[];
  readonly differences: readonly Difference[];
};

/**
 * Pairs a version as it was aligned anew, as one edit that can be undone. What was typed meanwhile
 * stays where it is, and so does what somebody has confirmed meanwhile. Gives how many rows changed.
 */
export async function alignAnew(tx: Db, actor: Actor, anew: Anew): Promise<number> {
  const { versionId, pairing, differences } = anew;
  const first = differences[0]?.from;
  const last = (differences.at(-1)?.to ?? 0) - 1;
  if (first === undefined) return 0;
  const found = await lockedRows(tx, versionId, { first, last });
  const change = together(found, first, anew);
  const before = new Map(change.removed.map((row) => [row.id, row]));
  const changed = change.inserted.filter((row) => !isSamePair(row, before.get(row.id))).length;
  if (changed === 0) return 0;
  await replaceRows(tx, { versionId, actor }, change);
  await keepEdit(tx, actor, { versionId, pairing, kind: "regroup", change });
  return changed;
}

/** All that changes as one change: between the stretches the rows stay as they are. */
function together(found: readonly FoundRow[], first: number, anew: Anew): PairedChange {
  const parts = anew.differences.flatMap((difference) => {
    const part = partOf(found, first, { ...anew, difference });
    return part === undefined ? [] : [part];
  });
  const begin = parts[0]?.at ?? 0;
  const end = parts.at(-1);
  const removed = found.slice(begin, end === undefined ? begin : end.at + end.removed.length);
  const inserted = parts.flatMap((part, at) => {
    const next = parts[at + 1]?.at ?? 0;
    return [...part.inserted, ...found.slice(part.at + part.removed.length, next).map(bare)];
  });
  return { at: first + begin, removed: removed.map(bare), inserted };
}

type Part = Pick<Anew, "rows"> & { readonly difference: Difference };

/** Nothing where the rows are not any more what was aligned. `at` counts from the first row found. */
function partOf(
  found: readonly FoundRow[],
  first: number,
  { rows, difference: { from, to, groups } }: Part,
): PairedChange | undefined {
  const here = found.slice(from - first, to - first);
  const isAsAligned = here.every((row, step) => isSamePair(row, rows[from + step]));
  const row = here[0];
  if (row === undefined || !isAsAligned || here.length !== to - from || here.some(isSettled)) {
    return undefined;
  }
  const change = rowsAfter(here, { type: "regroup", row: row.id, groups }, randomUUID);
  return change && { ...change, at: from - first + change.at };
}

function bare({ position: _, sources: __, ...row }: FoundRow) {
  return row;
}
