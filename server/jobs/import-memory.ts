import { z } from "zod";
import { Prisma } from "@/prisma/client/client";
import { permit } from "../access";
import { db } from "../db";
import { oneAtATime } from "../memory/one-at-a-time";
import { pairsOfImport, type ToImport } from "../memory/pairs-of-import";
import { storeUnits } from "../memory/store-units";
import { tidyIndexes, tidyPairs } from "../memory/tidy-indexes";
import { type Import, unitsOfImport } from "../memory/units-of-import";
import { type OwnConnection, onOwnConnection } from "../own-connection";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { type JobTools, job } from "./job";

/**
 * Brings the pairs of a file into a memory. They are stored as they are read, and with each batch how
 * far the file is read, so that a job that lost its worker goes on where it stood. While PostgreSQL
 * stores a batch the next is read, and another connection sorts those before into the indexes.
 */
export const importMemory = job({
  kind: "import-memory",
  input: z.object({ importId: z.uuid() }),

  async run({ importId }, { actor, projectId, signal, onProgress }) {
    const { project } = await permit(db, actor, "import", projectId);
    const file = await db.memoryImport.findUnique({ where: { id: importId } });
    if (file === null) throw new Refusal("not-found");
    const { fileName } = file;
    const from = await onOwnConnection((own) => storeAll(own, file, { signal, onProgress }));
    await tidyIndexes();
    const { skipped } = await db.memoryImport.findUniqueOrThrow({ where: { id: importId } });
    if (from === skipped) throw new Refusal("invalid", { reason: "no-pairs", fileName });
    return async (tx) => {
      const units = await tx.memoryUnit.count({ where: { importId } });
      await tx.memoryImport.update({ where: { id: importId }, data: { units } });
      await tx.memoryImportPart.deleteMany({ where: { importId } });
      const detail = { what: "imported", fileName, units, skipped };
      await record(tx, { project, actor }, "memory-changed", { detail });
      return { units, skipped };
    };
  },

  /** First the file, for which a worker that still stores some of it holds on; then all that it stored. */
  async undo(tx, { importId }) {
    await tx.memoryImport.deleteMany({ where: { id: importId } });
    await tx.memoryUnit.deleteMany({ where: { importId } });
  },
});

type Tools = Pick<JobTools, "signal" | "onProgress">;

/** @returns how many entries of the file are read */
async function storeAll(
  own: OwnConnection,
  file: ToStore,
  { signal, onProgress }: Tools,
): Promise<number> {
  const { id: importId, memoryId } = file;
  await oneAtATime(own.ask, memoryId, signal);
  // What a crash of PostgreSQL takes back is stored again, as it takes back with it how far the file is read.
  await own.ask(Prisma.sql`set synchronous_commit = off`);
  let from = file.entries;
  const tidying = new Tidying();
  for await (const batch of ahead(withUnits(file, signal))) {
    const { pairs, units, entries, skipped, read } = batch;
    signal.throwIfAborted();
    const place = { importId, from, to: entries, skipped };
    const mine = await storeUnits(own, place, units);
    if (!mine) throw new Error("another worker brings this file in");
    from = entries;
    await tidying.stored(pairs.length);
    onProgress(read);
  }
  await tidying.done;
  return from;
}

type ToStore = ToImport & Import;

/** Units that may lie in front of the indexes: a look-up goes through all of them, of words more seldom. */
const PAIRS_EVERY = 40_000;
const WORDS_EVERY = 160_000;

/** Sorts into the indexes what was stored, while more is stored. */
class Tidying {
  done = Promise.resolve();
  #pairs = 0;
  #words = 0;

  /** Waits for what was begun before, so that what lies there does not grow without end. */
  async stored(units: number): Promise<void> {
    this.#pairs += units;
    this.#words += units;
    if (this.#pairs < PAIRS_EVERY) return;
    await this.done;
    const wordsToo = this.#words >= WORDS_EVERY;
    this.#pairs = 0;
    if (wordsToo) this.#words = 0;
    this.done = wordsToo ? tidyIndexes() : tidyPairs();
    // Where the work ends before it is asked for, nobody is told.
    this.done.catch(() => undefined);
  }
}

async function* withUnits(file: ToStore, signal: AbortSignal) {
  for await (const batch of pairsOfImport(file, signal)) {
    yield { ...batch, units: await unitsOfImport(file, batch.pairs) };
  }
}

/** Each batch, while the next is being made. */
async function* ahead<T>(batches: AsyncIterator<T>): AsyncGenerator<T> {
  let next = batches.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return;
    next = batches.next();
    // Where the work ends before it is asked for, nobody is told.
    next.catch(() => undefined);
    yield value;
  }
}
