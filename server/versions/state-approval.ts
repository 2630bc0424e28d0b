import { type Statement, statementOf } from "@/domain/review/statement";
import type { Actor, Permit } from "../access";
import type { Db } from "../db";
import { sha256 } from "../record/sha256";
import type { Passage } from "./passage-in";

type Approved = {
  readonly passage: Passage;
  /** The revision that says approved. */
  readonly revision: number;
  readonly ownWords: boolean;
};

/** Writes down that a reviewer stands for one exact source, one exact text and their alignment. */
export async function stateApproval(
  tx: Db,
  { actor, permit }: { readonly actor: Actor; readonly permit: Permit },
  { passage, revision, ownWords }: Approved,
): Promise<void> {
  const { source, target, alignment }: Statement = statementOf(passage);
  await tx.approval.create({
    data: {
      versionId: passage.versionId,
      passageId: passage.id,
      revision,
      sourceHash: sha256(source),
      targetHash: sha256(target),
      alignmentHash: sha256(alignment),
      byId: actor.userId,
      role: permit.role,
      ownWords,
      corrected: passage.correctedById === actor.userId,
    },
    select: { id: true },
  });
}
