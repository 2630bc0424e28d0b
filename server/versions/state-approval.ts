import { Prisma } from "@/prisma/client/client";
import type { Passage, Writer } from "./passage-in";
import { statementHashes } from "./text-hashes";

type Approved = {
  readonly passage: Passage;
  /** From 0. */
  readonly step: number;
  readonly ownWords: boolean;
};

/**
 * That a reviewer stands for one exact source, one exact text and their alignment: an addition to
 * the write of that step of review.
 */
export function stateApproval(
  { actor, permit }: Writer,
  { passage, step, ownWords }: Approved,
): Prisma.Sql {
  const { sourceHash, targetHash, alignmentHash } = statementHashes(passage);
  const corrected = passage.correctedById === actor.userId;
  return Prisma.sql`
    insert into "Approval" (id, "versionId", "passageId", revision, "sourceHash", "targetHash",
           "alignmentHash", "byId", role, step, "ownWords", corrected)
    select uuid_v7(), "versionId", id, revision, ${sourceHash}, ${targetHash},
           ${alignmentHash}, ${actor.userId}, ${permit.role}::"Role", ${step}::int, ${ownWords},
           ${corrected}
      from changed
    returning *`;
}
