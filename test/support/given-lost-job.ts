import { db } from "@/server/db";

/** The queue and the job as they are when a worker is killed in the middle. */
export async function givenDeadWorker({ jobId, attempts }: { jobId: string; attempts: number }) {
  await db.$executeRaw`select graphile_worker.add_job('align', ${JSON.stringify({ id: jobId })}::json,
    job_key := ${jobId}, max_attempts := 3, run_at := now() + interval '1 hour')`;
  await db.job.update({ where: { id: jobId }, data: { state: "running" } });
  await givenSilence({ jobId, worker: "dead", attempts });
}

type Held = { jobId: string; worker: string; attempts: number };

/** A worker has the job, and nothing was heard of it for an hour. */
export async function givenSilence(held: Held) {
  await givenLock(held);
  await db.$executeRaw`update "Job" set "updatedAt" = now() - interval '1 hour'
    where id = ${held.jobId}::uuid`;
}

/** A worker has the job. */
export async function givenLock({ jobId, worker, attempts }: Held) {
  await db.$executeRaw`update graphile_worker._private_jobs
    set locked_by = ${`${worker}-${jobId}`}, locked_at = now(), attempts = ${attempts}::int, run_at = now()
    where key = ${jobId}`;
}
