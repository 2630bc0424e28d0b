import type { PermittedProject } from "../access";
import type { Db } from "../db";

/** Who may be named in a comment: the members of the project, by name. */
export async function peopleOf(db: Db, project: PermittedProject) {
  const members = await db.member.findMany({
    where: { projectId: project },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
  });
  return members.map(({ userId, user }) => ({ userId, name: user.name }));
}
