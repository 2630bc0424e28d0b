import { projectOfJob } from "../access";
import { db, transaction } from "../db";
import { log } from "../log";
import { endJob } from "./end-job";
import { TRIES } from "./start-job";

/** A running job whose row nobody has touched for this long has lost its worker. */
const SILENT_SECONDS = 30;

/**
 * Finds the jobs of workers that died: gives them back to the queue, and ends those that have been
 * tried often enough or that the queue no longer knows.
 */
export async function reviveJobs(silentSeconds = SILENT_SECONDS): Promise<void> {
  const lost = await db.$queryRaw<Lost[]>`
    select j.id, j."projectId", q.locked_by as worker, q.attempts
      from "Job" j
      left join graphile_worker.jobs q on q.key = j.id::text
     where j.state = 'running'
       and j."updatedAt" < now() - make_interval(secs => ${silentSeconds})`;
  const again = lost.filter(({ attempts }) => attempts !== null && attempts < TRIES);
  const workers = again.flatMap(({ worker }) => worker ?? []);
  await db.$executeRaw`select graphile_worker.force_unlock_workers(${workers}::text[])`;
  for (const { id, projectId } of lost.filter((each) => !again.includes(each))) {
    log.warn({ job: id }, "job lost its worker for the last time");
    const project = projectOfJob({ projectId });
    const failure = "unexpected";
    await transaction((tx) => endJob(tx, { id, project }, { state: "failed", failure }));
  }
}

type Lost = {
  readonly id: string;
  readonly projectId: string;
  readonly worker: string | null;
  readonly attempts: number | null;
};
