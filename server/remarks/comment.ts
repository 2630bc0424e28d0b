import { z } from "zod";
import { mentionsIn } from "@/domain/review/mentions";
import type { Actor } from "../access";
import { type Db, transaction } from "../db";
import { Refusal } from "../refusal";
import { passageToWrite } from "../versions/passage-in";
import { holdPassage } from "./hold-passage";
import { peopleOf } from "./people-of";
import { tellRemark } from "./tell-remark";

export const commentInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  text: z.string().trim().min(1).max(5_000),
  /** The words it is about, as they stand there. */
  marked: z.string().max(2_000).nullish(),
  /** The comment that it answers. */
  threadId: z.uuid().nullish(),
});

/**
 * Says something about a passage, or answers somebody, which opens a resolved thread again. Who is
 * named behind an `@` is mentioned.
 */
export async function comment(
  actor: Actor,
  { text, marked, threadId, ...named }: z.infer<typeof commentInput>,
): Promise<{ commentId: string; mentions: string[] }> {
  return transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "comment", named);
    await holdPassage(tx, passage);
    const mentions = mentionsIn(text, await peopleOf(tx, writer.permit.project));
    if (threadId != null) await reopen(tx, { threadId, passageId: passage.id });
    const { id } = await tx.comment.create({
      data: {
        ...{ versionId: passage.versionId, passageId: passage.id, text, mentions },
        ...{ marked: marked || null, threadId: threadId ?? null, byId: actor.userId },
      },
      select: { id: true },
    });
    const detail = { mentions: mentions.join(" ") };
    await tellRemark(tx, writer, { passage, deed: "commented", detail });
    return { commentId: id, mentions };
  });
}

/** The thread that is answered: one of this passage. */
async function reopen(tx: Db, { threadId, passageId }: { threadId: string; passageId: string }) {
  const { count } = await tx.comment.updateMany({
    where: { id: threadId, passageId, threadId: null },
    data: { resolvedAt: null, resolvedById: null },
  });
  if (count === 0) throw new Refusal("not-found");
}
