import type { Alignment, Link } from "@/domain/alignment/bead";
import type { Row } from "@/domain/alignment/row";
import type { Db } from "../db";

type Anew = {
  readonly rows: readonly Row[];
  /** Of each row. */
  readonly beads: readonly Link[];
  /** Of each row, nothing where a person has settled it. */
  readonly confidences: readonly (number | null)[];
  readonly found: Alignment;
};

/**
 * How sure the aligner is now of rows that stay as they are, and whether the texts look like
 * translations. It says nothing of their texts or pairing, so they get no new revision.
 */
export async function believeAnew(
  tx: Db,
  versionId: string,
  { rows, beads, confidences, found: { likelihood, reliable, beads: now } }: Anew,
): Promise<void> {
  await tx.version.updateMany({ where: { id: versionId }, data: { likelihood, reliable } });
  const sure = new Map(now.map((bead) => [keyOf(bead), bead]));
  const changed = rows.flatMap(({ id }, at) => {
    const bead = beads[at];
    const found = bead && sure.get(keyOf(bead));
    if (found === undefined || confidences[at] === null) return [];
    return found.confidence === confidences[at] ? [] : [{ id, confidence: found.confidence }];
  });
  if (changed.length === 0) return;
  await tx.$executeRaw`
    update "Passage" p set confidence = given.confidence
      from json_to_recordset(${JSON.stringify(changed)}::json) as given (id uuid, confidence float8)
     where p.id = given.id and p."versionId" = ${versionId}::uuid and not p.confirmed
       and p.status <> 'approved'`;
}

const keyOf = ({ source, target }: Link) => `${source}:${target}`;
