import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";

const TELLINGS = ["immediate", "daily", "none"] as const;

export const changeTellingInput = z.object({ projectId: z.uuid(), telling: z.enum(TELLINGS) });

/** How the actor hears by mail of what waits for them in a project. */
export async function changeTelling(
  actor: Actor,
  { projectId, telling }: z.infer<typeof changeTellingInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "read", projectId);
    const mine = { projectId: project, userId: actor.userId };
    await tx.member.update({
      where: { projectId_userId: mine },
      data: { telling },
      select: { telling: true },
    });
  });
}
