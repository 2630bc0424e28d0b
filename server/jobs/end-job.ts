import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { publish } from "../live/publish";
import { jobs } from "./index";

type Ended = { readonly id: string; readonly project: PermittedProject };
type Ending = { readonly state: "cancelled" | "failed"; readonly failure?: string };

/**
 * Ends a job that has not finished and takes away what waited for it. Does nothing when the job has
 * ended in the meantime.
 */
export async function endJob(
  tx: Db,
  { id, project }: Ended,
  { state, failure }: Ending,
): Promise<boolean> {
  const [ended] = await tx.job.updateManyAndReturn({
    where: { id, projectId: project, state: { in: ["waiting", "running"] } },
    data: { state, failure: failure ?? null },
    select: { kind: true, input: true, versionId: true, progress: true },
  });
  if (ended === undefined) return false;
  await publish(tx, project, {
    type: "job",
    id,
    versionId: ended.versionId,
    state,
    progress: ended.progress,
  });
  await jobs.find(({ kind }) => kind === ended.kind)?.undo(tx, ended.input);
  return true;
}
