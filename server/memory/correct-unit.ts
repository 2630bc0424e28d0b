import { z } from "zod";
import { tagged } from "@/domain/codes/code";
import { untagged } from "@/domain/codes/untagged";
import type { Actor } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { indexColumns } from "./index-columns";
import { keepBefore, unitToChange } from "./unit-to-change";

const text = z.string().trim().min(1).max(100_000);

export const correctUnitInput = z.object({
  projectId: z.uuid(),
  unitId: z.uuid(),
  /** The one that was seen. If it is no longer the last, nothing is changed. */
  revision: z.coerce.number().int().positive(),
  /** With codes as `<1>…</1>` and `<2/>`. */
  source: text,
  target: text,
});

/** Says anew what a unit is, by hand. The text that was approved stays what it is. */
export async function correctUnit(
  actor: Actor,
  { projectId, unitId, revision, ...said }: z.infer<typeof correctUnitInput>,
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const { project, unit } = await unitToChange(tx, actor, { projectId, unitId });
    const source = untagged(said.source, unit.codes);
    const target = untagged(said.target, unit.codes);
    if (revision === unit.revision && source === unit.source && target === unit.target) {
      return { revision };
    }
    await keepBefore(tx, { unit, actor, deed: "corrected" });
    const { identity, pairs, words } = indexColumns({ ...unit, source, target });
    const changed = await tx.$executeRaw`
      update "MemoryUnit"
         set source = ${source}, target = ${target}, identity = ${identity},
             pairs = ${[...pairs]}::int[], words = ${words}::tsvector, revision = revision + 1
       where id = ${unitId}::uuid and revision = ${revision}`;
    if (changed === 0) {
      const theirs = { source: tagged(unit.source), target: tagged(unit.target) };
      throw new Refusal("conflict", { ...theirs, revision: unit.revision });
    }
    await record(tx, { project, actor }, "memory-changed", {
      detail: { what: "corrected", unitId },
    });
    return { revision: revision + 1 };
  });
}
