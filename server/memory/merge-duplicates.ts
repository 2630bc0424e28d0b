import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { memoryToChange } from "./memory-to-change";

export const mergeDuplicatesInput = z.object({ projectId: z.uuid(), memoryId: z.uuid() });

/**
 * Of units that say the very same of the same place the newest is kept, and each that stands for an
 * approval. Gives how many went.
 */
export async function mergeDuplicates(
  actor: Actor,
  { projectId, memoryId }: z.infer<typeof mergeDuplicatesInput>,
): Promise<{ merged: number }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "review", projectId);
    await memoryToChange(tx, project, memoryId);
    const merged = await tx.$executeRaw`
      delete from "MemoryUnit" u
       using (select id, row_number() over (
                       partition by "sourceLanguage", "targetLanguage", identity, source, target,
                                    codes, key, before, after
                       order by "passageId" is null, at desc, id desc) as place
                from "MemoryUnit" where "memoryId" = ${memoryId}::uuid) ranked
       where u.id = ranked.id and ranked.place > 1 and u."passageId" is null`;
    if (merged > 0) {
      const detail = { what: "merged", memoryId, units: merged };
      await record(tx, { project, actor }, "memory-changed", { detail });
    }
    return { merged };
  });
}
