import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { anOwnerStays, oneAtATime, ownersChangeOwners } from "./owners";
import { role, workingLanguages } from "./project-words";

export const changeMemberInput = z.object({
  projectId: z.uuid(),
  userId: z.string().max(100),
  role,
  languages: workingLanguages,
});

/** What somebody is in a project, and in which languages. */
export async function changeMember(
  actor: Actor,
  { projectId, userId, role, languages }: z.infer<typeof changeMemberInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project, role: mine } = await permit(tx, actor, "assign", projectId);
    await oneAtATime(tx, project);
    const member = await tx.member.findUnique({
      where: { projectId_userId: { projectId: project, userId } },
      select: { role: true },
    });
    if (member === null) throw new Refusal("not-found");
    ownersChangeOwners(mine, member.role, role);
    await tx.member.update({
      where: { projectId_userId: { projectId: project, userId } },
      data: { role, languages },
    });
    await anOwnerStays(tx, project);
    await record(tx, { project, actor }, "member-changed", {
      detail: { userId, role, languages: languages.join(" ") },
    });
  });
}
