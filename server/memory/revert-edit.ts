import { z } from "zod";
import type { Code } from "@/domain/codes/code";
import { type Actor, type PermittedProject, permit } from "../access";
import { type Db, transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { indexColumns } from "./index-columns";
import { memoryToChange } from "./memory-to-change";
import { keepBefore } from "./unit-to-change";

export const revertEditInput = z.object({ projectId: z.uuid(), editId: z.uuid() });

type Before = {
  readonly id: string;
  readonly memoryId: string;
  readonly source: string;
  readonly target: string;
  readonly codes: readonly Code[];
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly passageId: string | null;
};

/** A unit as it was before somebody corrected or deleted it. */
export async function revertEdit(
  actor: Actor,
  { projectId, editId }: z.infer<typeof revertEditInput>,
): Promise<{ unitId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "review", projectId);
    const before = await taken(tx, project, editId);
    await refuseUnapproved(tx, before);
    await keepBefore(tx, { unit: before, actor, deed: "reverted" });
    await bringBack(tx, before);
    const detail = { what: "reverted", unitId: before.id };
    await record(tx, { project, actor }, "memory-changed", { detail });
    return { unitId: before.id };
  });
}

/** Each edit is taken back once. */
async function taken(tx: Db, project: PermittedProject, editId: string): Promise<Before> {
  const edit = await tx.memoryEdit.findFirst({
    where: { id: editId, memory: { projects: { some: { projectId: project } } } },
    select: { memoryId: true, before: true },
  });
  if (edit === null) throw new Refusal("not-found");
  await memoryToChange(tx, project, edit.memoryId);
  const mine = await tx.memoryEdit.updateMany({
    where: { id: editId, revertedAt: null },
    data: { revertedAt: new Date() },
  });
  if (mine.count === 0) throw new Refusal("conflict", { reason: "reverted-already" });
  return edit.before as unknown as Before;
}

/** What is no longer approved is not remembered, also not again. */
async function refuseUnapproved(tx: Db, { passageId }: Before): Promise<void> {
  if (passageId === null) return;
  const approved = await tx.passage.count({ where: { id: passageId, status: "approved" } });
  if (approved === 0) throw new Refusal("conflict", { reason: "unit-not-approved" });
}

async function bringBack(tx: Db, before: Before): Promise<void> {
  const row = JSON.stringify({ ...before, ...indexColumns(before) });
  await tx.$executeRaw`
    insert into "MemoryUnit" as u
    select * from json_populate_record(null::"MemoryUnit", ${row}::json)
    on conflict (id) do update
       set source = excluded.source, target = excluded.target, codes = excluded.codes,
           identity = excluded.identity, pairs = excluded.pairs, words = excluded.words,
           revision = u.revision + 1`;
}
