import { type Runner, run } from "graphile-worker";
import { z } from "zod";
import { env } from "../env";
import { log } from "../log";
import { indexUnits } from "../memory/index-units";
import { tidyIndexes } from "../memory/tidy-indexes";
import { gatherNotices } from "../notices/gather-notices";
import { sealRecords } from "../record/seal-record";
import { readWords } from "../versions/read-words";
import { jobs } from "./index";
import { prepareQueue } from "./queue";
import { queueLog } from "./queue-log";
import { reviveJobs } from "./revive";
import { runJob } from "./run-job";

const payload = z.object({ id: z.uuid() });

/** How often lost jobs are looked for. */
const LOOK_MS = 15_000;

/** How often what was recorded is linked into the chain. */
const SEAL_MS = 1_000;

/** How often the words of what was written are read, for search. */
const READ_MS = 1_000;

/** How often new units of the memory are sorted into its indexes. */
const TIDY_MS = 60_000;

/** How often it is looked for whom something new waits. */
const GATHER_MS = 20_000;

export type Work = {
  /** Lets go of what is running (it is tried again elsewhere) and resolves when all is closed. */
  readonly stop: () => Promise<void>;
};

/** Starts to work off the queue in this process. */
export async function startWorker(): Promise<Work> {
  await prepareQueue();
  await reviveJobs();
  const leaving = new AbortController();
  const runner = await run({
    connectionString: env.DATABASE_URL,
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: queueLog,
    taskList: Object.fromEntries(jobs.map(({ kind }) => [kind, taskOf(leaving.signal)])),
  });
  const looking = setInterval(() => {
    reviveJobs().catch((error: unknown) => log.warn({ error }, "looking for lost jobs failed"));
  }, LOOK_MS);
  indexUnits().catch((error: unknown) => log.warn({ error }, "indexing the memory failed"));
  const sealing = setInterval(() => {
    sealRecords().catch((error: unknown) => log.warn({ error }, "sealing the record failed"));
  }, SEAL_MS);
  const reading = setInterval(() => {
    readWords().catch((error: unknown) => log.warn({ error }, "reading the words failed"));
  }, READ_MS);
  const gathering = setInterval(() => {
    gatherNotices().catch((error: unknown) => log.warn({ error }, "gathering notices failed"));
  }, GATHER_MS);
  const tidying = setInterval(() => {
    tidyIndexes().catch((error: unknown) => log.warn({ error }, "tidying the memory failed"));
  }, TIDY_MS);
  return {
    async stop() {
      clearInterval(tidying);
      clearInterval(gathering);
      clearInterval(reading);
      clearInterval(looking);
      clearInterval(sealing);
      leaving.abort();
      await settled(runner);
    },
  };
}

function taskOf(leaving: AbortSignal) {
  return async (given: unknown, { job }: { job: { attempts: number; max_attempts: number } }) => {
    const { id } = payload.parse(given);
    await runJob({ id, leaving, last: job.attempts >= job.max_attempts });
  };
}

async function settled(runner: Runner): Promise<void> {
  await runner.stop();
  await runner.promise;
}
