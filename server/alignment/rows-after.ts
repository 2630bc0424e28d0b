import { changeOf, type Edit } from "@/domain/alignment/edits";
import { type RowChange, textsIn } from "@/domain/alignment/row";
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
  const from = sourcesOf(change, removed, edit);
  const inserted = change.inserted.map((marked, step) => {
    const row = codes.unmarked(marked);
    const old = before.get(row.id);
    if (old !== undefined && isSamePair(row, old)) return bare(old);
    const revision = (old?.revision ?? 0) + 1;
    return rowFrom(from[step] ?? [], { row, revision, trust: trustIn(edit, row, step) });
  });
  return { at: change.at, removed: removed.map(bare), inserted };
}

/** The old rows that the words of each new row come from. */
function sourcesOf(
  { removed, inserted }: RowChange,
  rows: readonly FoundRow[],
  edit: Edit,
): FoundRow[][] {
  if (edit.type === "regroup") {
    const owners = removed.flatMap((row, step) => textsIn(row).flatMap(() => rows[step] ?? []));
    return edit.groups.map(({ texts }) => [...new Set(texts.flatMap((at) => owners[at] ?? []))]);
  }
  const words = removed.map(({ text }, step) => ({ text, row: rows[step] }));
  return contributors(words, inserted).map((some) => some.flatMap(({ row }) => row ?? []));
}

type Trust = Pick<PairedRow, "confidence" | "confirmed" | "moved">;

/**
 * A row whose pairing a person has just made with their own hands needs no confirming. What a cut
 * leaves alone on its side still looks for its answer.
 */
function trustIn(edit: Edit, { paragraphs, text }: NewRow, step: number): Trust {
  if (edit.type === "regroup") {
    const { confidence = null, moved = false } = edit.groups[step] ?? {};
    return { confidence, moved, confirmed: false };
  }
  const isOmitted = edit.type === "omit" && text === "";
  const byHand = !edit.type.startsWith("shift");
  const confirmed = byHand && (isOmitted || (paragraphs.length > 0 && text !== ""));
  return { confidence: confirmed ? 1 : null, confirmed, moved: false };
}

type Making = { readonly row: NewRow; readonly revision: number; readonly trust: Trust };

function rowFrom(from: readonly FoundRow[], { row, revision, trust }: Making): PairedRow {
  return {
    ...row,
    revision,
    ...mergedCredits(from),
    status: afterPairing(from, row.text),
    submittedById: from.length === 1 ? (from[0]?.submittedById ?? null) : null,
    ...trust,
    gapAccepted: null,
  };
}

/** Without what is only needed while the edit is made. */
function bare({ position: _, sources: __, ...row }: FoundRow): PairedRow {
  return row;
}
