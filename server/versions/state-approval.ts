import type { Actor, Permit } from "../access";
import type { Db } from "../db";
import type { Passage } from "./passage-in";
import { statementHashes } from "./text-hashes";

type Approved = {
  readonly passage: Passage;
  /** The revision that says approved. */
  readonly revision: number;
  /** From 0. */
  readonly step: number;
  readonly ownWords: boolean;
};

/** Writes down that a reviewer stands for one exact source, one exact text and their alignment. */
export async function stateApproval(
  tx: Db,
  { actor, permit }: { readonly actor: Actor; readonly permit: Permit },
  { passage, revision, step, ownWords }: Approved,
): Promise<void> {
  await tx.approval.create({
    data: {
      versionId: passage.versionId,
      passageId: passage.id,
      revision,
      ...statementHashes(passage),
      byId: actor.userId,
      role: permit.role,
      step,
      ownWords,
      corrected: passage.correctedById === actor.userId,
    },
    select: { id: true },
  });
}
