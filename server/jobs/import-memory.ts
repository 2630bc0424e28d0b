import { z } from "zod";
import { permit } from "../access";
import { db, transaction } from "../db";
import { pairsOfImport } from "../memory/pairs-of-import";
import { storeUnits } from "../memory/store-units";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { job } from "./job";

/**
 * Brings the pairs of a file into a memory. They are stored as they are read, and with each batch how
 * many there are, so that a job that lost its worker goes on where it stood.
 */
export const importMemory = job({
  kind: "import-memory",
  input: z.object({ importId: z.uuid() }),

  async run({ importId }, { actor, projectId, signal, onProgress }) {
    const { project } = await permit(db, actor, "import", projectId);
    const file = await db.memoryImport.findUnique({ where: { id: importId } });
    if (file === null) throw new Refusal("not-found");
    const { memoryId, fileName, units: stored } = file;
    let [passed, skipped] = [0, 0];
    for await (const batch of pairsOfImport(file, signal)) {
      signal.throwIfAborted();
      const fresh = batch.pairs.slice(Math.max(0, stored - passed));
      if (fresh.length > 0) {
        await storeBatch(
          { memoryId, importId, before: passed + batch.pairs.length - fresh.length },
          fresh,
        );
      }
      passed += batch.pairs.length;
      skipped += batch.skipped;
      onProgress(batch.read);
    }
    if (passed === 0) throw new Refusal("invalid", { reason: "no-pairs", fileName });
    return async (tx) => {
      await tx.memoryImport.update({ where: { id: importId }, data: { skipped } });
      await tx.memoryImportPart.deleteMany({ where: { importId } });
      const detail = { what: "imported", fileName, units: passed, skipped };
      await record(tx, { project, actor }, "memory-changed", { detail });
      return { units: passed, skipped };
    };
  },

  /** Units and file go with it. */
  async undo(tx, { importId }) {
    await tx.memoryImport.deleteMany({ where: { id: importId } });
  },
});

type Place = { readonly memoryId: string; readonly importId: string; readonly before: number };

/** Of two workers that think the job is theirs, the slower stores nothing. */
async function storeBatch(
  { before, ...into }: Place,
  pairs: Parameters<typeof storeUnits>[2],
): Promise<void> {
  await transaction(async (tx) => {
    const mine = await tx.memoryImport.updateMany({
      where: { id: into.importId, units: before },
      data: { units: before + pairs.length },
    });
    if (mine.count === 0) throw new Error("another worker brings this file in");
    await storeUnits(tx, into, pairs);
  });
}
