import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";

export const unlinkMemoryInput = z.object({
  projectId: z.uuid(),
  memoryId: z.uuid(),
  /** The last project to let go of a memory deletes it, and must say so. */
  forever: z.union([z.boolean(), z.stringbool()]).default(false),
});

/** The project no longer reads a memory. */
export async function unlinkMemory(
  actor: Actor,
  { projectId, memoryId, forever }: z.infer<typeof unlinkMemoryInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    const [link] = await tx.$queryRaw<{ writes: boolean; name: string; others: number }[]>`
      select l.writes, m.name,
             (select count(*)::int from "ProjectMemory" o
               where o."memoryId" = l."memoryId" and o."projectId" <> l."projectId") as others
        from "ProjectMemory" l
        join "Memory" m on m.id = l."memoryId"
       where l."projectId" = ${project}::uuid and l."memoryId" = ${memoryId}::uuid
         for update of m`;
    if (link === undefined) throw new Refusal("not-found");
    refuseLoss(link, forever);
    if (link.others === 0) await tx.memory.delete({ where: { id: memoryId } });
    else {
      const both = { projectId: project, memoryId };
      await tx.projectMemory.delete({ where: { projectId_memoryId: both } });
    }
    const detail = { what: link.others === 0 ? "deleted" : "unlinked", name: link.name };
    await record(tx, { project, actor }, "memory-changed", { detail });
  });
}

/** A project keeps the memory of its approvals, and nobody deletes one unawares. */
function refuseLoss({ writes, others }: { writes: boolean; others: number }, forever: boolean) {
  if (writes) throw new Refusal("invalid", { reason: "memory-of-approvals" });
  if (others === 0 && !forever) throw new Refusal("invalid", { reason: "memory-of-nobody" });
}
