import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** Refuses `not-found` where the project does not read the memory, `forbidden` where it only reads it. */
export async function memoryToChange(
  db: Db,
  project: PermittedProject,
  memoryId: string,
): Promise<void> {
  const link = await db.projectMemory.findUnique({
    where: { projectId_memoryId: { projectId: project, memoryId } },
    select: { changes: true },
  });
  if (link === null) throw new Refusal("not-found");
  if (!link.changes) throw new Refusal("forbidden", { reason: "memory-only-read" });
}
