import type { Permit } from "../access";
import type { Db } from "../db";
import type { Passage } from "../versions/passage-in";
import { textHashes } from "../versions/text-hashes";
import { checkedPassage } from "./checked-passage";

/**
 * How many errors the checks find in a passage that nobody has dismissed for these very texts. Nought
 * where the project does not say that errors stop anything.
 */
export async function standingErrors(
  tx: Db,
  { project, errorsBlock }: Permit,
  passage: Passage,
): Promise<number> {
  if (!errorsBlock) return 0;
  const findings = await checkedPassage(tx, project, passage);
  const errors = [...findings].filter(([, { severity }]) => severity === "error");
  if (errors.length === 0) return 0;
  const dismissed = await dismissedKeys(tx, passage);
  return errors.filter(([key]) => !dismissed.has(key)).length;
}

async function dismissedKeys(tx: Db, passage: Passage): Promise<ReadonlySet<string>> {
  const dismissals = await tx.dismissal.findMany({
    where: { passageId: passage.id, ...textHashes(passage) },
    select: { key: true },
  });
  return new Set(dismissals.map(({ key }) => key));
}
