import { describe, expect, it } from "vitest";
import { permit } from "@/server/access";
import { db, transaction } from "@/server/db";
import { readUpload } from "@/server/documents/read-upload";
import { prepareQueue } from "@/server/jobs/queue";
import { readJob } from "@/server/jobs/read-job";
import { reviveJobs } from "@/server/jobs/revive";
import { runJob } from "@/server/jobs/run-job";
import { readPassages } from "@/server/versions/read-passages";
import { versionToAlign } from "@/server/versions/start-version";
import { eventually } from "../support/eventually";
import { givenDocument, upload } from "../support/given";
import { givenLock, givenSilence } from "../support/given-lost-job";
import { longText } from "../support/long-text";

/** A pair whose job no worker takes up by itself: others work off the queue beside this test. */
async function givenPairFarOff() {
  const { source, target } = longText(300);
  const { projectId, documentId, manager } = await givenDocument(source);
  await prepareQueue();
  const made = await transaction(async (tx) => {
    const { project } = await permit(tx, manager, "import", projectId);
    const finished = readUpload(upload("faehre.txt", target));
    const version = { documentId, language: "de", name: "Deutsch", upload: finished };
    const job = await versionToAlign(tx, { project, actor: manager }, version);
    await tx.$executeRaw`update graphile_worker._private_jobs
      set run_at = now() + interval '1 hour' where key = ${job.jobId}`;
    return job;
  });
  const job = { projectId, jobId: made.jobId };
  return { ...job, ...made, manager, state: async () => (await readJob(manager, job)).state };
}

describe("an alignment that two workers run at once", () => {
  it("is stored once, and nobody takes it for cancelled", async () => {
    const { manager, projectId, versionId, jobId, state } = await givenPairFarOff();
    const leaving = new AbortController().signal;
    const attempt = () => runJob({ id: jobId, leaving, last: false });

    await Promise.all([attempt(), attempt(), attempt()]);

    expect(await state()).toBe("done");
    const { rows } = await readPassages(manager, { projectId, versionId, from: 0, count: 2 });
    expect(rows.map(({ position, revision }) => [position, revision])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(await db.recordEntry.count({ where: { projectId, deed: "aligned" } })).toBe(1);
  });

  it("ends with what the first of them found, though it was believed dead", async () => {
    const { jobId, state } = await givenPairFarOff();
    const running = runJob({ id: jobId, leaving: new AbortController().signal, last: false });
    await eventually(state, (seen) => seen === "running");
    await givenSilence({ jobId, worker: "asleep", attempts: 1 });

    await reviveJobs();
    expect(await state()).toBe("waiting");
    await running;

    expect(await state()).toBe("done");
  });

  it("is not taken from the worker that has just taken it up again", async () => {
    const { jobId } = await givenPairFarOff();
    await db.job.update({ where: { id: jobId }, data: { state: "running" } });
    await givenSilence({ jobId, worker: "dead", attempts: 1 });
    await Promise.all([reviveJobs(), reviveJobs()]);
    await givenLock({ jobId, worker: "alive", attempts: 2 });

    await reviveJobs();

    const [held] = await db.$queryRaw<{ worker: string }[]>`
      select locked_by as worker from graphile_worker.jobs where key = ${jobId}`;
    expect(held?.worker).toBe(`alive-${jobId}`);
  });
});
