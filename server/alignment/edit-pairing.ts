import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, transaction } from "../db";
import { Refusal } from "../refusal";
import type { PassageRow } from "../versions/passage-row";
import { passageRows } from "../versions/passage-rows";
import { standingPassage } from "../versions/standing-passage";
import { editWindow } from "./edit-window";
import { keepEdit } from "./keep-edit";
import { nextPairing, tellPairing } from "./next-pairing";
import { type FoundRow, isSamePair, isSettled, type PairedChange } from "./paired-row";
import { replaceRows } from "./replace-rows";
import { rowsAfter } from "./rows-after";

const row = z.uuid();

/** Far more than a suggestion ever moves; a whole version is aligned anew by a job. */
const MOST_GROUPS = 200;
const MOST_TEXTS = 200;

const group = z.object({
  paragraphs: z.int().nonnegative().max(MOST_TEXTS),
  texts: z.array(z.int().nonnegative()).max(MOST_TEXTS),
  confidence: z.number().min(0).max(1),
  moved: z.boolean().optional(),
});

export const editPairingInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  /** The pairing of the version that the person was looking at. */
  pairing: z.int().positive(),
  /** The revision of the row in hand, for edits that cut its text at an offset. */
  revision: z.int().positive().optional(),
  edit: z.discriminatedUnion("type", [
    z.object({ type: z.literal("merge"), row }),
    z.object({
      type: z.literal("split"),
      row,
      paragraphs: z.int().nonnegative(),
      offset: z.int().nonnegative(),
    }),
    z.object({ type: z.literal("shift-down"), row }),
    z.object({ type: z.literal("shift-up"), row }),
    z.object({ type: z.literal("omit"), row }),
    z.object({ type: z.literal("move"), row, to: z.uuid() }),
    z.object({ type: z.literal("regroup"), row, groups: z.array(group).min(1).max(MOST_GROUPS) }),
  ]),
});

/** From `at` on, so many rows have made way for those that were inserted. */
export type PairingChanged = {
  readonly pairing: number;
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly PassageRow[];
};

/** Merges, splits, shifts: changes which text answers which paragraphs. */
export async function editPairing(
  actor: Actor,
  { projectId, versionId, revision, edit, ...seen }: z.infer<typeof editPairingInput>,
): Promise<PairingChanged> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "pair", projectId);
    const { pairing, documentId } = await nextPairing(tx, permitted, { versionId, ...seen });
    const found = await editWindow(tx, versionId, edit);
    await refuseStale(tx, { versionId, id: edit.row, revision, found });
    const change = rowsAfter(found, edit, randomUUID);
    if (change === undefined) throw new Refusal("invalid", { reason: "no-such-edit" });
    if (edit.type === "regroup" && movesSettled(change)) {
      throw new Refusal("conflict", { reason: "changed-since" });
    }
    const at = (found[0]?.position ?? 0) + change.at;
    await replaceRows(tx, { versionId, actor }, { ...change, at });
    await keepEdit(tx, actor, { versionId, pairing, kind: edit.type, change: { ...change, at } });
    const removed = change.removed.length;
    const detail = { kind: edit.type, at, removed, inserted: change.inserted.length, pairing };
    const told = { versionId, documentId, pairing, deed: "paired" as const, detail };
    await tellPairing(tx, { actor, permit: permitted }, told);
    const count = change.inserted.length;
    return {
      pairing,
      at,
      removed,
      inserted: await passageRows(tx, { versionId }, { from: at, count }),
    };
  });
}

/** What a person confirmed or approved is only changed by hand. */
function movesSettled({ removed, inserted }: PairedChange): boolean {
  const after = new Map(inserted.map((row) => [row.id, row]));
  return removed.some((row) => isSettled(row) && !isSamePair(row, after.get(row.id)));
}

type Staleness = {
  readonly versionId: string;
  readonly id: string;
  readonly revision: number | undefined;
  readonly found: readonly FoundRow[];
};

async function refuseStale(tx: Db, { versionId, id, revision, found }: Staleness): Promise<void> {
  if (revision === undefined) return;
  if (found.some((each) => each.id === id && each.revision === revision)) return;
  throw new Refusal("conflict", { theirs: await standingPassage(tx, { id, versionId }) });
}
