import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { passageToWrite } from "../versions/passage-in";
import type { PassageRow } from "../versions/passage-row";
import { passageRow } from "../versions/passage-rows";
import { unchanged } from "../versions/unchanged";
import { writePassage } from "../versions/write-passage";

export const takeBackDismissalInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  /** As `findingKey` names it. */
  key: z.string().min(1).max(2000),
});

/** The finding stands again. Taking back what is no longer dismissed changes nothing. */
export async function takeBackDismissal(
  actor: Actor,
  { revision, key, ...named }: z.infer<typeof takeBackDismissalInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "write", named);
    const { count } = await tx.dismissal.deleteMany({ where: { passageId: passage.id, key } });
    if (count > 0) {
      const deed = "dismissal-withdrawn" as const;
      const change = { ...unchanged(passage), status: passage.status, deed };
      await writePassage(tx, writer, { passage, revision, change });
    }
    return passageRow(tx, named);
  });
}
