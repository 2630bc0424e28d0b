import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";

export const listMemoriesInput = z.object({ projectId: z.uuid() });

export type MemoryRow = {
  readonly id: string;
  readonly name: string;
  readonly units: number;
  readonly penalty: number;
  readonly changes: boolean;
  readonly writes: boolean;
  /** Other projects that read it. */
  readonly others: number;
  /** What is being brought into it. */
  readonly jobs: readonly { readonly id: string; readonly fileName: string }[];
};

/** The memories a project reads, and those of other projects that the actor may give to it. */
export async function listMemories(
  actor: Actor,
  { projectId }: z.infer<typeof listMemoriesInput>,
): Promise<{ memories: MemoryRow[]; linkable: { id: string; name: string }[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  const [memories, linkable] = await Promise.all([
    db.$queryRaw<MemoryRow[]>`
      select m.id, m.name, l.penalty, l.changes, l.writes,
             (select count(*)::int from "MemoryUnit" u where u."memoryId" = m.id) as units,
             (select count(*)::int from "ProjectMemory" o
               where o."memoryId" = m.id and o."projectId" <> l."projectId") as others,
             (select coalesce(json_agg(json_build_object('id', j.id, 'fileName', i."fileName")
                                       order by j."createdAt"), '[]')
                from "Job" j
                join "MemoryImport" i on i.id = (j.input ->> 'importId')::uuid
               where j."projectId" = l."projectId" and j.kind = 'import-memory'
                 and j.state in ('waiting', 'running') and i."memoryId" = m.id) as jobs
        from "ProjectMemory" l
        join "Memory" m on m.id = l."memoryId"
       where l."projectId" = ${project}::uuid
       order by l.writes desc, lower(m.name), m.id`,
    db.$queryRaw<{ id: string; name: string }[]>`
      select distinct m.id, m.name
        from "Member" p
        join "ProjectMemory" l on l."projectId" = p."projectId" and l.changes
        join "Memory" m on m.id = l."memoryId"
       where p."userId" = ${actor.userId} and p.role in ('manager', 'owner')
         and m.id not in (select "memoryId" from "ProjectMemory" where "projectId" = ${project}::uuid)
       order by m.name, m.id`,
  ]);
  return { memories, linkable };
}
