import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { anOwnerStays, oneAtATime, ownersChangeOwners } from "./owners";

export const removeMemberInput = z.object({ projectId: z.uuid(), userId: z.string().max(100) });

/** What they wrote and approved stays, with their name; what they were given waits for everyone again. */
export async function removeMember(
  actor: Actor,
  { projectId, userId }: z.infer<typeof removeMemberInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project, role: mine } = await permit(tx, actor, "assign", projectId);
    await oneAtATime(tx, project);
    const member = await tx.member.findUnique({
      where: { projectId_userId: { projectId: project, userId } },
      select: { role: true },
    });
    if (member === null) throw new Refusal("not-found");
    ownersChangeOwners(mine, member.role);
    await tx.member.delete({ where: { projectId_userId: { projectId: project, userId } } });
    await anOwnerStays(tx, project);
    const theirs = { userId, version: { document: { projectId: project } } };
    await tx.assignment.deleteMany({ where: theirs });
    await record(tx, { project, actor }, "member-removed", { detail: { userId } });
  });
}
