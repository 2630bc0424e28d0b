import type { Permit } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import type { Passage } from "../versions/passage-in";
import { textHashes } from "../versions/text-hashes";
import { checkedPassage } from "./checked-passage";

/**
 * Asked before a submission and an approval. Where the project says that errors stop them, refuses
 * `invalid` with their number, unless somebody has dismissed each of them for these very texts.
 */
export async function refuseErrors(
  tx: Db,
  { project, errorsBlock }: Permit,
  passage: Passage,
): Promise<void> {
  if (!errorsBlock) return;
  const findings = await checkedPassage(tx, project, passage);
  const errors = [...findings].filter(([, { severity }]) => severity === "error");
  if (errors.length === 0) return;
  const dismissed = await dismissedKeys(tx, passage);
  const standing = errors.filter(([key]) => !dismissed.has(key));
  if (standing.length > 0)
    throw new Refusal("invalid", { reason: "errors-found", count: standing.length });
}

async function dismissedKeys(tx: Db, passage: Passage): Promise<ReadonlySet<string>> {
  const dismissals = await tx.dismissal.findMany({
    where: { passageId: passage.id, ...textHashes(passage) },
    select: { key: true },
  });
  return new Set(dismissals.map(({ key }) => key));
}
