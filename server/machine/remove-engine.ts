import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";

export const removeEngineInput = z.object({ projectId: z.uuid(), engineId: z.uuid() });

/** Nobody is asked by this choice any more, and its key is gone. */
export async function removeEngine(
  actor: Actor,
  { projectId, engineId }: z.infer<typeof removeEngineInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    const { count } = await tx.machineEngine.deleteMany({
      where: { id: engineId, projectId: project },
    });
    if (count === 0) throw new Refusal("not-found");
    await record(tx, { project, actor }, "machine-changed", { detail: { provider: null } });
  });
}
