import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { permitDeskOwner } from "./desk-owner";
import { projectName } from "./project-words";

export const createProjectInput = z.object({ name: projectName });

/** Owners of the desk start projects; whoever does owns the project too. */
export async function createProject(
  actor: Actor,
  { name }: z.infer<typeof createProjectInput>,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await permitDeskOwner(tx, actor);
    const { id } = await tx.project.create({
      data: { name, members: { create: { userId: actor.userId, role: "owner" } } },
      select: { id: true },
    });
    const { project } = await permit(tx, actor, "settings", id);
    await record(tx, { project, actor }, "project-created", { detail: { name } });
    return { id };
  });
}
