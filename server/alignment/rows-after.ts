import { changeOf, type Edit } from "@/domain/alignment/edits";
import { mergedCredits } from "@/domain/review/own-words";
import { afterPairing } from "@/domain/review/status";
import { carriedCodes } from "./carried-codes";
import { contributors } from "./contributors";
import { type FoundRow, isSamePair, type PairedChange, type PairedRow } from "./paired-row";

type NewRow = Pick<PairedRow, "id" | "paragraphs" | "text">;

/**
 * What an edit makes of the rows it was given, with all that was known about each: whose the words
 * are, and where they stand. `at` counts from the first of these rows. Nothing where the edit makes
 * no sense.
 */
export function rowsAfter(
  rows: readonly FoundRow[],
  edit: Edit,
  newId: () => string,
): PairedChange | undefined {
  const codes = carriedCodes(rows);
  const change = changeOf(codes.marked, edit, newId);
  if (change === undefined) return undefined;
  const removed = rows.slice(change.at, change.at + change.removed.length);
  const before = new Map(removed.map((row) => [row.id, row]));
  const words = change.removed.map(({ text }, step) => ({ text, row: removed[step] }));
  const from = contributors(words, change.inserted);
  const inserted = change.inserted.map((marked, step) => {
    const row = codes.unmarked(marked);
    const old = before.get(row.id);
    if (old !== undefined && isSamePair(row, old)) return bare(old);
    return rowFrom(
      (from[step] ?? []).flatMap((each) => each.row ?? []),
      {
        row,
        revision: (old?.revision ?? 0) + 1,
        byHand: !edit.type.startsWith("shift"),
      },
    );
  });
  return { at: change.at, removed: removed.map(bare), inserted };
}

type Making = { readonly row: NewRow; readonly revision: number; readonly byHand: boolean };

/** A row whose pairing a person has just made with their own hands needs no confirming. */
function rowFrom(from: readonly FoundRow[], { row, revision, byHand }: Making): PairedRow {
  return {
    ...row,
    revision,
    ...mergedCredits(from),
    status: afterPairing(from, row.text),
    submittedById: from.length === 1 ? (from[0]?.submittedById ?? null) : null,
    confidence: byHand ? 1 : null,
    confirmed: byHand,
    gapAccepted: null,
  };
}

/** Without what is only needed while the edit is made. */
function bare({ position: _, sources: __, ...row }: FoundRow): PairedRow {
  return row;
}
