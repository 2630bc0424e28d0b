import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";

export const createMemoryInput = z.object({
  projectId: z.uuid(),
  name: z.string().trim().min(1).max(200),
  /** Taken off the percentages of what comes from it. */
  penalty: z.coerce.number().int().min(0).max(50).default(0),
});

/** A memory beside that of the project's own approvals, for what is brought in. */
export async function createMemory(
  actor: Actor,
  { projectId, name, penalty }: z.infer<typeof createMemoryInput>,
): Promise<{ memoryId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    const { id } = await tx.memory.create({
      data: { name, projects: { create: { projectId: project, changes: true, penalty } } },
      select: { id: true },
    });
    const detail = { what: "created", name, penalty };
    await record(tx, { project, actor }, "memory-changed", { detail });
    return { memoryId: id };
  });
}
