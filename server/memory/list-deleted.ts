import { z } from "zod";
import { tagged } from "@/domain/codes/code";
import { type Actor, permit } from "../access";
import { db } from "../db";

export const listDeletedInput = z.object({ projectId: z.uuid() });

export type DeletedUnit = {
  /** Of the edit, by which it is brought back. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly memory: string;
  readonly by: string | null;
  readonly at: Date;
  readonly changes: boolean;
};

const MOST = 100;

/** The units that somebody took out of a project's memories, the last first. */
export async function listDeleted(
  actor: Actor,
  { projectId }: z.infer<typeof listDeletedInput>,
): Promise<DeletedUnit[]> {
  const { project } = await permit(db, actor, "read", projectId);
  const rows = await db.$queryRaw<DeletedUnit[]>`
    select e.id, e.before ->> 'source' as source, e.before ->> 'target' as target, e.at, l.changes,
           e.before ->> 'sourceLanguage' as "sourceLanguage", m.name as memory,
           e.before ->> 'targetLanguage' as "targetLanguage",
           (select name from "User" where id = e."byId") as by
      from "MemoryEdit" e
      join "ProjectMemory" l on l."memoryId" = e."memoryId" and l."projectId" = ${project}::uuid
      join "Memory" m on m.id = e."memoryId"
     where e.deed = 'deleted' and e."revertedAt" is null
       and not exists (select 1 from "MemoryUnit" u where u.id = e."unitId")
     order by e.at desc
     limit ${MOST}`;
  return rows.map(({ source, target, ...row }) => ({
    ...row,
    source: tagged(source),
    target: tagged(target),
  }));
}
