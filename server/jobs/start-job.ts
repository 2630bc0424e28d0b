import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";

type Start = {
  readonly kind: string;
  /** The version it works for, if for one. */
  readonly versionId?: string;
  readonly input: Readonly<Record<string, string>>;
};

/** How often a job is tried, should the worker be killed over it. */
export const TRIES = 3;

/**
 * Queues a job in the caller's transaction: when that fails there was no job, and no worker sees it
 * before. The queue must have been prepared (`prepareQueue`) before the transaction began.
 */
export async function startJob(
  tx: Db,
  { project, actor }: { readonly project: PermittedProject; readonly actor: Actor },
  { kind, versionId, input }: Start,
): Promise<{ id: string }> {
  const { id } = await tx.job.create({
    data: {
      projectId: project,
      versionId: versionId ?? null,
      kind,
      input,
      startedById: actor.userId,
    },
    select: { id: true },
  });
  const payload = JSON.stringify({ id });
  await tx.$executeRaw`
    select graphile_worker.add_job(${kind}, ${payload}::json,
                                   job_key := ${id}, max_attempts := ${TRIES}::int)`;
  return { id };
}
