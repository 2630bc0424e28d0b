import type { Edit } from "@/domain/alignment/edits";
import type { Group } from "@/domain/alignment/regroup";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import { lockedRows } from "./locked-rows";
import type { FoundRow } from "./paired-row";

/** The rows that an edit may look at, and no others: a version may have fifty thousand. */
export async function editWindow(tx: Db, versionId: string, edit: Edit): Promise<FoundRow[]> {
  const at = await positionOf(tx, versionId, edit.row);
  switch (edit.type) {
    case "merge":
      return lockedRows(tx, versionId, { first: at, last: at + 1 });
    case "split":
    case "omit":
      return lockedRows(tx, versionId, { first: at, last: at });
    case "shift-down":
      return lockedRows(tx, versionId, { first: at, last: await nextHole(tx, versionId, at) });
    case "shift-up":
      return lockedRows(tx, versionId, { first: at - 1, last: await nextHole(tx, versionId, at) });
    case "regroup":
      return lockedRows(tx, versionId, { first: at, last: at + mostRows(edit.groups) });
    case "move": {
      const to = await positionOf(tx, versionId, edit.to);
      return lockedRows(tx, versionId, { first: Math.min(at, to), last: Math.max(at, to) });
    }
  }
}

/** No row is without both a paragraph and a text. */
function mostRows(groups: readonly Group[]): number {
  return groups.reduce((sum, { paragraphs, texts }) => sum + paragraphs + texts.length, 0);
}

async function positionOf(tx: Db, versionId: string, id: string): Promise<number> {
  const found = await tx.passage.findFirst({
    where: { id, versionId },
    select: { position: true },
  });
  if (found === null) throw new Refusal("not-found");
  return found.position;
}

/** The next row without text, or the last row there is. */
async function nextHole(tx: Db, versionId: string, after: number): Promise<number> {
  const where = { versionId, position: { gt: after } };
  const hole = await tx.passage.findFirst({
    where: { ...where, text: "" },
    orderBy: { position: "asc" },
    select: { position: true },
  });
  if (hole !== null) return hole.position;
  const last = await tx.passage.aggregate({ where, _max: { position: true } });
  return last._max.position ?? after;
}
