import type { Code } from "@/domain/codes/code";
import { type Actor, type PermittedProject, permit } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import { memoryToChange } from "./memory-to-change";

export type UnitToChange = {
  readonly id: string;
  readonly memoryId: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: string;
  readonly target: string;
  readonly codes: readonly Code[];
  readonly revision: number;
};

type Named = { readonly projectId: string; readonly unitId: string };

/** A unit of a memory that the project reads, and whoever asks may correct. Refuses otherwise. */
export async function unitToChange(
  tx: Db,
  actor: Actor,
  { projectId, unitId }: Named,
): Promise<{ project: PermittedProject; unit: UnitToChange }> {
  const { project } = await permit(tx, actor, "review", projectId);
  const [unit] = await tx.$queryRaw<UnitToChange[]>`
    select u.id, u."memoryId", u."sourceLanguage", u."targetLanguage", u.source, u.target, u.codes,
           u.revision
      from "MemoryUnit" u
      join "ProjectMemory" l on l."memoryId" = u."memoryId" and l."projectId" = ${project}::uuid
     where u.id = ${unitId}::uuid`;
  if (unit === undefined) throw new Refusal("not-found");
  await memoryToChange(tx, project, unit.memoryId);
  return { project, unit };
}

type Edit = {
  readonly unit: Pick<UnitToChange, "id" | "memoryId">;
  readonly actor: Actor;
  readonly deed: "corrected" | "deleted" | "reverted";
};

/** Keeps a unit as it stands, so that what follows can be taken back. */
export async function keepBefore(tx: Db, { unit, actor, deed }: Edit): Promise<void> {
  await tx.$executeRaw`
    insert into "MemoryEdit" (id, "memoryId", "unitId", deed, before, "byId")
    select uuid_v7(), u."memoryId", u.id, ${deed}, to_jsonb(u) - 'pairs' - 'words', ${actor.userId}
      from "MemoryUnit" u where u.id = ${unit.id}::uuid`;
}
