import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { passageToWrite } from "../versions/passage-in";
import { tellRemark } from "./tell-remark";

export const resolveCommentInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  threadId: z.uuid(),
  resolved: z.boolean(),
});

/** Says of a thread that it is settled, or that it is not. */
export async function resolveComment(
  actor: Actor,
  { threadId, resolved, ...named }: z.infer<typeof resolveCommentInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "comment", named);
    const { count } = await tx.comment.updateMany({
      where: { id: threadId, passageId: passage.id, threadId: null },
      data: resolved
        ? { resolvedAt: new Date(), resolvedById: actor.userId }
        : { resolvedAt: null, resolvedById: null },
    });
    if (count === 0) throw new Refusal("not-found");
    const deed = resolved ? "comment-resolved" : "comment-reopened";
    await tellRemark(tx, writer, { passage, deed });
  });
}
