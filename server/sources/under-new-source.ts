import { randomUUID } from "node:crypto";
import type { Actor, Permit } from "../access";
import { keepEdit } from "../alignment/keep-edit";
import { tellPairing } from "../alignment/next-pairing";
import { replaceRows } from "../alignment/replace-rows";
import type { Db } from "../db";
import type { HeldVersion } from "./held-versions";
import type { NewSource } from "./new-source";
import { formerPassages, holdAgain, keepBefore } from "./passages-before";
import { rowsUnderSource } from "./rows-under-source";

type Version = HeldVersion & {
  readonly documentId: string;
  readonly changeId: string;
  readonly source: NewSource;
};

/** Brings a version under the new source of its document, by a dozen statements however long it is. */
export async function underNewSource(
  tx: Db,
  { actor, permit }: { readonly actor: Actor; readonly permit: Permit },
  { versionId, language, documentId, changeId, pairing, rows, source }: Version,
): Promise<void> {
  const former = await formerPassages(tx, {
    versionId,
    passageIds: rows.filter(({ status }) => mayReturn(status)).map(({ id }) => id),
    paragraphIds: [...source.now.keys()].filter((id) => !source.before.has(id)),
  });
  const { inserted, before, again } = rowsUnderSource(rows, {
    ...{ source, former, language, newId: randomUUID },
  });
  const removed = rows;
  await replaceRows(tx, { versionId, actor, because: "source" }, { at: 0, removed, inserted });
  await keepBefore(tx, { versionId, changeId }, before);
  await holdAgain(tx, again);
  const change = { at: 0, removed: [], inserted: [] };
  await keepEdit(tx, actor, { versionId, pairing, kind: "source-changed", change });
  const detail = { changeId, pairing, touched: before.length, again: again.length };
  const told = { versionId, documentId, pairing, deed: "source-changed" as const, detail };
  await tellPairing(tx, { actor, permit }, told);
}

const mayReturn = (status: string) => status === "outdated" || status === "untranslated";
