import type { Actor } from "../access";
import { db } from "../db";

/** How the actor hears of each of their projects by mail. */
export async function listTellings({ userId }: Actor) {
  const members = await db.member.findMany({
    where: { userId },
    select: { projectId: true, telling: true, project: { select: { name: true } } },
    orderBy: { project: { name: "asc" } },
  });
  return members.map(({ project, ...member }) => ({ ...member, project: project.name }));
}
