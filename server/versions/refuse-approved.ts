import type { Db } from "../db";
import { Refusal } from "../refusal";

/**
 * What a reviewer has ever stood for is not taken away, even if the approval was lifted since: the
 * record of who approved what would speak of texts that nobody can read any more.
 */
export async function refuseApproved(
  tx: Db,
  which: { readonly versionId: string } | { readonly version: { readonly documentId: string } },
): Promise<void> {
  const approval = await tx.approval.findFirst({ where: which, select: { id: true } });
  if (approval !== null) throw new Refusal("conflict", { reason: "has-approvals" });
}
