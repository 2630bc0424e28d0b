import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, transaction } from "../db";
import { Refusal } from "../refusal";
import { passageRows } from "../versions/passage-rows";
import type { PairingChanged } from "./edit-pairing";
import { lockedRows } from "./locked-rows";
import { nextPairing, tellPairing } from "./next-pairing";
import { type FoundRow, isSamePair, type PairedChange, type PairedRow } from "./paired-row";
import { replaceRows } from "./replace-rows";

export const undoPairingInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  pairing: z.int().positive(),
});

/** Takes back the last edit of the pairing that has not been taken back, unless its rows have changed since. */
export async function undoPairing(
  actor: Actor,
  { projectId, versionId, ...seen }: z.infer<typeof undoPairingInput>,
): Promise<PairingChanged> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "pair", projectId);
    const { pairing, documentId } = await nextPairing(tx, permitted, { versionId, ...seen });
    const edit = await lastEdit(tx, versionId);
    const change = edit.change as unknown as PairedChange;
    const found = await standingAsLeft(tx, versionId, change);
    const at = found[0]?.position ?? 0;
    const inserted = rowsAgain(change, found);
    await replaceRows(tx, { versionId, actor }, { at, removed: found, inserted });
    await tx.pairingEdit.update({ where: { id: edit.id }, data: { undoneAt: new Date() } });
    const detail = { kind: edit.kind, at, pairing };
    const told = { versionId, documentId, pairing, deed: "pairing-undone" as const, detail };
    await tellPairing(tx, { actor, permit: permitted }, told);
    const rows = await passageRows(tx, { versionId }, { from: at, count: inserted.length });
    return { pairing, at, removed: found.length, inserted: rows };
  });
}

/** An edit is not taken back across a change of the source: it was about other paragraphs. */
async function lastEdit(tx: Db, versionId: string) {
  const edit = await tx.pairingEdit.findFirst({
    where: { versionId, undoneAt: null },
    orderBy: { pairing: "desc" },
  });
  if (edit === null || edit.kind === "source-changed") {
    throw new Refusal("invalid", { reason: "nothing-to-undo" });
  }
  return edit;
}

/** The rows that the edit made, if they are still as it left them. */
async function standingAsLeft(
  tx: Db,
  versionId: string,
  { removed, inserted }: PairedChange,
): Promise<FoundRow[]> {
  const found = await lockedRows(tx, versionId, { ids: inserted.map(({ id }) => id) });
  const first = found[0]?.position ?? 0;
  const before = byId(removed);
  const asLeft =
    found.length === inserted.length &&
    inserted.every((row, step) => {
      const standing = found[step];
      if (standing?.id !== row.id || standing.position !== first + step) return false;
      // What the edit itself had left alone may have changed since: it is no obstacle.
      return isSamePair(row, standing) || isSamePair(row, before.get(row.id));
    });
  if (!asLeft) throw new Refusal("conflict", { reason: "changed-since" });
  return found;
}

/** The rows as they were before the edit, and those it had left alone as they are now. */
function rowsAgain({ removed, inserted }: PairedChange, found: readonly FoundRow[]): PairedRow[] {
  const left = byId(inserted);
  const now = byId(found);
  return removed.map((row) => {
    const standing = now.get(row.id);
    const isUntouched = isSamePair(row, left.get(row.id));
    return standing !== undefined && isUntouched ? standing : again(row, standing);
  });
}

/** Nothing comes back approved: the approval was lifted, and stays so. */
function again(row: PairedRow, standing: PairedRow | undefined): PairedRow {
  const revision = Math.max(row.revision, standing?.revision ?? 0) + 1;
  if (row.status !== "approved") return { ...row, revision };
  const status = row.text.trim() === "" ? "untranslated" : "submitted";
  return { ...row, revision, status, gapAccepted: null };
}

const byId = <Each extends PairedRow>(rows: readonly Each[]) =>
  new Map(rows.map((row) => [row.id, row]));
