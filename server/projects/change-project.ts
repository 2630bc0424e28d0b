import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { projectName } from "./project-words";

export const changeProjectInput = z.object({
  projectId: z.uuid(),
  name: projectName,
  /** A form says `on`, or nothing at all. */
  allowsOwnApproval: z.union([z.boolean(), z.stringbool()]).default(false),
  errorsBlock: z.union([z.boolean(), z.stringbool()]).default(false),
});

/** The project's name and rules. What was approved under other rules stays approved. */
export async function changeProject(
  actor: Actor,
  { projectId, name, allowsOwnApproval, errorsBlock }: z.infer<typeof changeProjectInput>,
): Promise<void> {
  const rules = { name, allowsOwnApproval, errorsBlock };
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    await tx.project.update({ where: { id: project }, data: rules });
    await record(tx, { project, actor }, "project-changed", {
      detail: rules,
    });
  });
}
