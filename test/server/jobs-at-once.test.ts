import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { readJob } from "@/server/jobs/read-job";
import { reviveJobs } from "@/server/jobs/revive";
import { runJob } from "@/server/jobs/run-job";
import { readPassages } from "@/server/versions/read-passages";
import { eventually } from "../support/eventually";
import { givenProject, upload } from "../support/given";
import { givenLock, givenSilence } from "../support/given-lost-job";
import { longText } from "../support/long-text";

/** A pair whose job waits: no worker is at work here. */
async function givenWaitingPair() {
  const { source, target } = longText(300);
  const { projectId, manager } = await givenProject();
  const { jobId = "", versionId = "" } = await importDocument(manager, {
    ...{ projectId, source: upload("ferry.txt", source), target: upload("faehre.txt", target) },
    ...{ sourceLanguage: "en", targetLanguage: "de", again: false },
  });
  const job = { projectId, jobId };
  return { ...job, manager, versionId, state: async () => (await readJob(manager, job)).state };
}

describe("an alignment that two workers run at once", () => {
  it("is stored once, and nobody takes it for cancelled", async () => {
    const { manager, projectId, versionId, jobId, state } = await givenWaitingPair();
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
    const { jobId, state } = await givenWaitingPair();
    const running = runJob({ id: jobId, leaving: new AbortController().signal, last: false });
    await eventually(state, (seen) => seen === "running");
    await givenSilence({ jobId, worker: "asleep", attempts: 1 });

    await reviveJobs();
    expect(await state()).toBe("waiting");
    await running;

    expect(await state()).toBe("done");
  });

  it("is not taken from the worker that has just taken it up again", async () => {
    const { jobId } = await givenWaitingPair();
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
