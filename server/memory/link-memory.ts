import { z } from "zod";
import { type Actor, type PermittedProject, permit } from "../access";
import { type Db, transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";

const ticked = z.union([z.boolean(), z.stringbool()]).default(false);

export const linkMemoryInput = z.object({
  projectId: z.uuid(),
  memoryId: z.uuid(),
  /** Taken off the percentages of what comes from it. */
  penalty: z.coerce.number().int().min(0).max(50).default(0),
  /** The project's people may correct, delete and bring in units. */
  changes: ticked,
  /** What is approved in the project is remembered here, and no longer where it was. */
  writes: ticked,
});

type Link = z.infer<typeof linkMemoryInput>;

/**
 * Lets a project read a memory, or says anew how it uses it. One that it does not read yet is found
 * only by somebody who sets the rules of a project that may change it.
 */
export async function linkMemory(actor: Actor, { projectId, ...link }: Link): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    const { memoryId, penalty } = link;
    await refuseStrange(tx, actor, project, memoryId);
    const writes = await tx.projectMemory.findFirst({
      where: { projectId: project, writes: true },
      select: { memoryId: true },
    });
    const writesHere = link.writes || writes?.memoryId === memoryId;
    if (link.writes) {
      await tx.projectMemory.updateMany({ where: { projectId: project }, data: { writes: false } });
    }
    const use = { penalty, changes: link.changes || writesHere, writes: writesHere };
    await tx.projectMemory.upsert({
      where: { projectId_memoryId: { projectId: project, memoryId } },
      create: { projectId: project, memoryId, ...use },
      update: use,
    });
    const detail = { what: "linked", memoryId, ...use };
    await record(tx, { project, actor }, "memory-changed", { detail });
  });
}

async function refuseStrange(tx: Db, actor: Actor, project: PermittedProject, memoryId: string) {
  const link = await tx.projectMemory.findFirst({
    where: {
      memoryId,
      OR: [
        { projectId: project },
        {
          changes: true,
          project: {
            members: { some: { userId: actor.userId, role: { in: ["manager", "owner"] } } },
          },
        },
      ],
    },
    select: { memoryId: true },
  });
  if (link === null) throw new Refusal("not-found");
}
