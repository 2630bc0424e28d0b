import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { passageToWrite } from "../versions/passage-in";
import type { PassageRow } from "../versions/passage-row";
import { passageRow } from "../versions/passage-rows";
import { textHashes } from "../versions/text-hashes";
import { unchanged } from "../versions/unchanged";
import { writePassage } from "../versions/write-passage";
import { checkedPassage } from "./checked-passage";

export const dismissFindingInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  /** As `findingKey` names it. */
  key: z.string().min(1).max(2000),
  reason: z.string().trim().min(1).max(500),
});

/**
 * Says of a finding that it is none, here and as long as both texts stay as they are. Refuses
 * `invalid` where the checks find no such thing.
 */
export async function dismissFinding(
  actor: Actor,
  { revision, key, reason, ...named }: z.infer<typeof dismissFindingInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "write", named);
    const finding = (await checkedPassage(tx, writer.permit.project, passage)).get(key);
    if (finding === undefined) throw new Refusal("invalid", { reason: "no-such-finding" });
    const change = {
      ...unchanged(passage),
      status: passage.status,
      deed: "finding-dismissed" as const,
    };
    await writePassage(tx, writer, { passage, revision, change });
    const about = { passageId: passage.id, key, ...textHashes(passage) };
    const said = { check: finding.check, reason, byId: actor.userId };
    await tx.dismissal.upsert({
      where: { passageId_key_sourceHash_targetHash: about },
      create: { ...about, ...said, versionId: passage.versionId },
      update: said,
      select: { id: true },
    });
    return passageRow(tx, named);
  });
}
