import { lockedRows } from "../alignment/locked-rows";
import type { FoundRow } from "../alignment/paired-row";
import type { Db } from "../db";

export type HeldVersion = {
  readonly versionId: string;
  readonly language: string;
  /** The number its pairing has from now on. */
  readonly pairing: number;
  readonly rows: readonly FoundRow[];
};

const LAST = 2 ** 31 - 1;

/** The versions of a document with all their rows, held until the transaction ends. */
export async function heldVersions(tx: Db, documentId: string): Promise<HeldVersion[]> {
  const versions = await tx.$queryRaw<{ id: string; language: string; pairing: number }[]>`
    with held as materialized (
      select id from "Version" where "documentId" = ${documentId}::uuid order by id
         for no key update
    )
    update "Version" v set pairing = pairing + 1
      from held where v.id = held.id
    returning v.id, v.language, v.pairing`;
  const held: HeldVersion[] = [];
  for (const { id: versionId, language, pairing } of versions) {
    const rows = await lockedRows(tx, versionId, { first: 0, last: LAST });
    held.push({ versionId, language, pairing, rows });
  }
  return held;
}
