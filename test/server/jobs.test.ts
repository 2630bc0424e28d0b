import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { cancelJob } from "@/server/jobs/cancel-job";
import { readJob } from "@/server/jobs/read-job";
import { reviveJobs } from "@/server/jobs/revive";
import { startWorker, type Work } from "@/server/jobs/start-worker";
import { listVersions } from "@/server/versions/list-versions";
import { readPassages } from "@/server/versions/read-passages";
import { eventually } from "../support/eventually";
import { givenMember, givenProject, SOURCE, TARGET, upload } from "../support/given";
import { givenDeadWorker } from "../support/given-lost-job";
import { longText } from "../support/long-text";
import { madeUpPair } from "../support/made-up-texts";

type Pair = Awaited<ReturnType<typeof givenPair>>;

async function givenPair(
  { source, target } = { source: SOURCE, target: TARGET },
  project?: Awaited<ReturnType<typeof givenProject>>,
) {
  const { projectId, manager } = project ?? (await givenProject());
  const {
    documentId,
    jobId = "",
    versionId = "",
  } = await importDocument(manager, {
    projectId,
    source: upload("ferry.txt", source),
    target: upload("faehre.txt", target),
    sourceLanguage: "en",
    targetLanguage: "de",
    translator: "Anna Lindner",
    again: false,
  });
  const job = { projectId, jobId };
  return {
    ...job,
    ...{ manager, documentId, versionId },
    state: async () => (await readJob(manager, job)).state,
  };
}

const over = (state: string) => !["waiting", "running"].includes(state);

describe("an alignment that waits", () => {
  it("ends at once when it is cancelled, and takes its version away", async () => {
    const { manager, projectId, jobId, documentId } = await givenPair();

    const job = await cancelJob(manager, { projectId, jobId });

    expect(job).toMatchObject({ state: "cancelled" });
    expect((await listVersions(manager, { projectId, documentId })).versions).toEqual([]);
    expect(await db.recordEntry.count({ where: { projectId, deed: "job-cancelled" } })).toBe(1);
  });
});

describe("an alignment", () => {
  let work: Work;
  beforeAll(async () => {
    work = await startWorker();
  }, 60_000);
  afterAll(() => work.stop(), 60_000);

  it("pairs a finished translation, which then waits for review", async () => {
    const { manager, projectId, versionId, state } = await givenPair();

    expect(await eventually(state, over)).toBe("done");

    const { rows } = await readPassages(manager, { projectId, versionId, from: 0, count: 9 });
    expect(rows).toMatchObject(
      TARGET.map((text, position) => ({
        ...{ position, text, status: "submitted", revision: 1, writtenBy: null },
        paragraphs: [{ text: SOURCE[position], kind: "body" }],
      })),
    );
  });

  it("learns from the documents of the project that were paired before", async () => {
    const { source, target, gold } = madeUpPair({ units: 300, seed: 14 });
    const single = gold.filter((bead) => /^\d+:\d+$/.test(bead)).map((bead) => bead.split(":"));
    const texts = (side: 0 | 1, [first, last]: readonly [number, number]) =>
      single
        .slice(first, last)
        .map((bead) => (side ? target : source)[Number(bead[side])]?.text ?? "");
    // The first three have no translation, and a dozen sentences teach too little to see that.
    const few = { source: texts(0, [0, 12]), target: [...texts(1, [3, 12]), "суф тур."] };
    const right = async ({ manager, projectId, versionId, state }: Pair) => {
      expect(await eventually(state, over)).toBe("done");
      const { rows } = await readPassages(manager, { projectId, versionId, from: 0, count: 20 });
      const paired = rows.map((row) => [
        row.paragraphs.map(({ text }) => text).join("|"),
        row.text,
      ]);
      return few.target
        .slice(0, 9)
        .filter((text, at) =>
          paired.some((pair) => pair[0] === few.source[at + 3] && pair[1] === text),
        ).length;
    };

    const unknown = await right(await givenPair(few));
    const before = await givenPair({ source: texts(0, [40, 250]), target: texts(1, [40, 250]) });
    await eventually(before.state, over);
    const taught = await right(await givenPair(few, before));

    expect(unknown).toBeLessThan(5);
    expect(taught).toBeGreaterThan(7);
  });

  it("shows its progress and stops when it is cancelled", async () => {
    const { manager, projectId, jobId, documentId, state } = await givenPair(longText(4_000));
    await eventually(
      () => readJob(manager, { projectId, jobId }),
      ({ progress }) => progress > 0,
    );

    await cancelJob(manager, { projectId, jobId });

    expect(await eventually(state, over)).toBe("cancelled");
    expect((await listVersions(manager, { projectId, documentId })).versions).toEqual([]);
  });

  it("is taken up again when its worker died", async () => {
    const { jobId, state } = await givenPair();
    await eventually(state, over);
    const { projectId, versionId } = await db.job.findUniqueOrThrow({ where: { id: jobId } });
    await db.passage.deleteMany({ where: { versionId: versionId ?? "" } });
    await givenDeadWorker({ jobId, attempts: 1 });

    await reviveJobs();

    expect(await eventually(state, over)).toBe("done");
    expect(await db.passage.count({ where: { version: { document: { projectId } } } })).toBe(3);
  });

  it("fails for good when every worker died of it", async () => {
    const { jobId, state } = await givenPair();
    await eventually(state, over);
    await givenDeadWorker({ jobId, attempts: 3 });

    await reviveJobs();

    expect(await eventually(state, over)).toBe("failed");
  });

  it("fails when whoever started it may not bring in versions any more", async () => {
    await work.stop();
    const { manager, projectId, jobId } = await givenPair();
    const reader = await givenMember(projectId, "reader");
    await db.member.updateMany({ where: { ...manager }, data: { role: "reader" } });
    work = await startWorker();

    const look = () => readJob(reader, { projectId, jobId });
    const job = await eventually(look, ({ state }) => over(state));

    expect(job).toMatchObject({ state: "failed", failure: "forbidden", versionId: null });
  });
});

describe("the worker's process", () => {
  async function givenProcess(): Promise<ChildProcess> {
    const worker = fork("server/jobs/work.ts", {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, LOG_LEVEL: "silent" },
    });
    await once(worker, "message");
    return worker;
  }

  it("works, and leaves in good order when it is told to", async () => {
    const worker = await givenProcess();
    const { state } = await givenPair();
    expect(await eventually(state, over)).toBe("done");

    worker.kill("SIGTERM");

    expect(await once(worker, "exit")).toEqual([0, null]);
  });

  it("leaves when the process that started it is gone", async () => {
    const worker = await givenProcess();

    worker.disconnect();

    expect(await once(worker, "exit")).toEqual([0, null]);
  });
});
