import { z } from "zod";
import { type Actor, may, permit, rightsOf } from "../access";
import { transaction } from "../db";

export const listPeopleInput = z.object({ projectId: z.uuid() });

/** Who works on a project. Whoever may invite also sees the invitations that wait. */
export async function listPeople(actor: Actor, { projectId }: z.infer<typeof listPeopleInput>) {
  return transaction(async (tx) => {
    const { project, role } = await permit(tx, actor, "read", projectId);
    const { name } = await tx.project.findUniqueOrThrow({
      where: { id: project },
      select: { name: true },
    });
    const members = await tx.member.findMany({
      where: { projectId: project },
      orderBy: { joinedAt: "asc" },
      select: {
        userId: true,
        role: true,
        languages: true,
        joinedAt: true,
        user: { select: { name: true, email: true } },
      },
    });
    const invitations = may(role, "assign")
      ? await tx.invitation.findMany({
          where: { projectId: project, acceptedAt: null, expiresAt: { gt: new Date() } },
          orderBy: { createdAt: "desc" },
          select: { id: true, email: true, role: true, languages: true, expiresAt: true },
        })
      : [];
    return { project: { id: projectId, name, may: rightsOf(role) }, role, members, invitations };
  });
}
