import { projectOfJob } from "../access";
import { type Db, transaction } from "../db";
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
  const lost = await transaction((tx) => giveBack(tx, silentSeconds));
  for (const { id, projectId } of lost.filter((each) => !isTriedAgain(each))) {
    log.warn({ job: id }, "job lost its worker for the last time");
    const project = projectOfJob({ projectId });
    const failure = "unexpected";
    await transaction((tx) => endJob(tx, { id, project }, { state: "failed", failure }));
  }
}

/**
 * A job that is given back waits in the same moment, so that nobody else who looks for lost ones
 * takes it from the worker that has just taken it up.
 */
async function giveBack(tx: Db, silentSeconds: number): Promise<Lost[]> {
  const lost = await tx.$queryRaw<Lost[]>`
    update "Job" j
       set state = (case when q.attempts < ${TRIES} then 'waiting' else 'running' end)::"JobState"
      from "Job" same
      left join graphile_worker.jobs q on q.key = same.id::text
     where same.id = j.id
       and j.state = 'running'
       and j."updatedAt" < now() - make_interval(secs => ${silentSeconds})
    returning j.id, j."projectId", q.locked_by as worker, q.attempts`;
  const workers = lost.filter(isTriedAgain).flatMap(({ worker }) => worker ?? []);
  await tx.$executeRaw`select graphile_worker.force_unlock_workers(${workers}::text[])`;
  return lost;
}

function isTriedAgain({ attempts }: Lost): boolean {
  return attempts !== null && attempts < TRIES;
}

type Lost = {
  readonly id: string;
  readonly projectId: string;
  readonly worker: string | null;
  readonly attempts: number | null;
};
