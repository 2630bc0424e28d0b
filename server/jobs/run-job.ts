import { type PermittedProject, projectOfJob } from "../access";
import { db, transaction } from "../db";
import { publish } from "../live/publish";
import { log } from "../log";
import { Refusal } from "../refusal";
import { endJob } from "./end-job";
import { jobs } from "./index";
import type { AnyJob, JobTools } from "./job";
import { watchJob } from "./watch-job";

/** Somebody has cancelled the job. */
class Cancelled extends Error {}

type Attempt = {
  readonly id: string;
  /** Aborted when the process is told to leave; the job is then tried again elsewhere. */
  readonly leaving: AbortSignal;
  /** Whether a failure now is final. */
  readonly last: boolean;
};

/**
 * Runs a queued job to its end. Throws only where the queue should try it again: when the process
 * must leave, or something broke that may not break the next time.
 */
export async function runJob(attempt: Attempt): Promise<void> {
  const begun = await begin(attempt.id);
  if (begun === undefined) return;
  const { kind, input, ...tools } = begun;
  const work = jobs.find((job) => job.kind === kind);
  if (work === undefined) throw new Error(`no job is called ${kind}`);
  const project = projectOfJob(tools);
  const stop = new AbortController();
  const leave = () => stop.abort(new Error("the worker leaves"));
  attempt.leaving.addEventListener("abort", leave, { once: true });
  const watch = watchJob({ id: attempt.id, project }, () => stop.abort(new Cancelled()));
  try {
    const { onProgress } = watch;
    await perform(work, input, {
      ...tools,
      project,
      id: attempt.id,
      signal: stop.signal,
      onProgress,
    });
  } catch (error) {
    await failed(error, attempt, project);
  } finally {
    attempt.leaving.removeEventListener("abort", leave);
    await watch.end();
  }
}

async function begin(id: string) {
  const [begun] = await db.job.updateManyAndReturn({
    where: { id, state: { in: ["waiting", "running"] } },
    data: { state: "running" },
    select: { kind: true, input: true, projectId: true, startedById: true },
  });
  if (begun === undefined) return undefined;
  const { startedById, ...rest } = begun;
  return { ...rest, actor: { userId: startedById } };
}

type Performance = JobTools & { readonly id: string; readonly project: PermittedProject };

/**
 * The result and the end of the job are stored as one, so that no second attempt stores it again. A
 * worker that was believed dead may be the first to end, while the job waits to be tried again.
 */
async function perform(work: AnyJob, input: unknown, { id, project, ...tools }: Performance) {
  const store = await work.run(input, tools);
  await transaction(async (tx) => {
    const [done] = await tx.job.updateManyAndReturn({
      where: { id, state: { in: ["waiting", "running"] }, cancel: false },
      data: { state: "done", progress: 1 },
      select: { versionId: true },
    });
    if (done === undefined) throw new Cancelled();
    await tx.job.update({ where: { id }, data: { result: await store(tx) } });
    const { versionId } = done;
    await publish(tx, project, { type: "job", id, versionId, state: "done", progress: 1 });
  });
}

async function failed(error: unknown, attempt: Attempt, project: PermittedProject): Promise<void> {
  const { id, leaving, last } = attempt;
  const end = (ending: Parameters<typeof endJob>[2]) =>
    transaction((tx) => endJob(tx, { id, project }, ending));
  if (error instanceof Cancelled) {
    await end({ state: "cancelled" });
  } else if (error instanceof Refusal) {
    const { kind, detail } = error;
    await end({ state: "failed", failure: String(detail.reason ?? kind) });
  } else if (last && !leaving.aborted) {
    log.error({ job: id, error }, "job failed");
    await end({ state: "failed", failure: "unexpected" });
  } else {
    await db.job.updateMany({ where: { id, state: "running" }, data: { state: "waiting" } });
    throw error;
  }
}
