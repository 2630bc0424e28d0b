import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { keepBefore, unitToChange } from "./unit-to-change";

export const deleteUnitInput = z.object({
  projectId: z.uuid(),
  unitId: z.uuid(),
  /** The one that was seen. If it is no longer the last, nothing is deleted. */
  revision: z.coerce.number().int().positive(),
});

/** Takes a unit out of its memory. It can be brought back. */
export async function deleteUnit(
  actor: Actor,
  { projectId, unitId, revision }: z.infer<typeof deleteUnitInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project, unit } = await unitToChange(tx, actor, { projectId, unitId });
    await keepBefore(tx, { unit, actor, deed: "deleted" });
    const gone = await tx.memoryUnit.deleteMany({ where: { id: unitId, revision } });
    if (gone.count === 0) throw new Refusal("conflict", { revision: unit.revision });
    await record(tx, { project, actor }, "memory-changed", {
      detail: { what: "deleted-unit", unitId },
    });
  });
}
