import { z } from "zod";
import { type GivenUnit, TMX_END, tmxStart, tmxUnit } from "@/domain/exports/memory-tmx";
import { type Actor, permit } from "../access";
import { db, transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";

export const exportMemoryInput = z.object({
  projectId: z.uuid(),
  /** The one that the project's approvals go into, where none is named. */
  memoryId: z.uuid().optional(),
});

/** So many units are read at a time: memory stays flat however much there is. */
const AT_A_TIME = 1_000;

/** A memory that the project reads as TMX 1.4b, piece by piece. */
export async function exportMemory(
  actor: Actor,
  { projectId, memoryId }: z.infer<typeof exportMemoryInput>,
): Promise<{ readonly name: string; readonly pieces: AsyncGenerator<string> }> {
  const memory = await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "export", projectId);
    const link = await tx.projectMemory.findFirst({
      where: { projectId: project, ...(memoryId === undefined ? { writes: true } : { memoryId }) },
      select: { memory: { select: { id: true, name: true } } },
    });
    if (link === null) throw new Refusal("not-found");
    await record(tx, { project, actor }, "exported", { detail: { kind: "memory" } });
    return link.memory;
  });
  return { name: memory.name, pieces: piecesOf(memory, new Date().toISOString()) };
}

type Memory = { readonly id: string; readonly name: string };

async function* piecesOf({ id, name }: Memory, now: string): AsyncGenerator<string> {
  yield tmxStart(name, now);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const units = await unitsAfter(id, after);
    yield units.map(tmxUnit).join("");
    const last = units.at(-1);
    if (last === undefined || units.length < AT_A_TIME) break;
    after = last.id;
  }
  yield TMX_END;
}

async function unitsAfter(memoryId: string, after: string): Promise<GivenUnit[]> {
  const rows = await db.$queryRaw<(Omit<GivenUnit, "at"> & { readonly at: Date })[]>`
    select u.id, u."sourceLanguage", u."targetLanguage", u.source, u.target, u.codes, u.key,
           u.document, u.author, u.translator, u.at, p.name as "approvedBy"
      from "MemoryUnit" u
      left join "User" p on p.id = u."approvedById"
     where u."memoryId" = ${memoryId}::uuid and u.id > ${after}::uuid
     order by u.id
     limit ${AT_A_TIME}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
