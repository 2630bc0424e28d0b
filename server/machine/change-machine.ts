import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";

export const changeMachineInput = z.object({
  projectId: z.uuid(),
  /** What language models are told of how this project writes. */
  style: z.string().trim().max(5_000).default(""),
  /** A form says `on`, or nothing at all. */
  machineGate: z.union([z.boolean(), z.stringbool()]).default(false),
});

/** How a project uses what machines suggest. */
export async function changeMachine(
  actor: Actor,
  { projectId, style, machineGate }: z.infer<typeof changeMachineInput>,
): Promise<{ machineGate: boolean }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    await tx.project.update({ where: { id: project }, data: { style, machineGate } });
    await record(tx, { project, actor }, "machine-changed", { detail: { machineGate } });
    return { machineGate };
  });
}
