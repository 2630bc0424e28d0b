import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { endJob } from "./end-job";
import { type JobRow, jobIn } from "./job-row";

export const cancelJobInput = z.object({ projectId: z.uuid(), jobId: z.uuid() });

/**
 * Stops a job: whoever started it may, and whoever may bring files in. One that waits ends at once,
 * one that runs as soon as it looks up.
 */
export async function cancelJob(
  actor: Actor,
  { projectId, jobId }: z.infer<typeof cancelJobInput>,
): Promise<JobRow> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "read", projectId);
    const own = { id: jobId, projectId: project, startedById: actor.userId };
    if ((await tx.job.count({ where: own })) === 0) await permit(tx, actor, "import", projectId);
    const before = await jobIn(tx, project, jobId);
    const asked = await tx.job.updateMany({
      where: {
        id: jobId,
        projectId: project,
        state: { in: ["waiting", "running"] },
        cancel: false,
      },
      data: { cancel: true },
    });
    if (asked.count === 0) return before;
    await record(tx, { project, actor }, "job-cancelled", { detail: { jobId } });
    const { state } = await jobIn(tx, project, jobId);
    if (state === "waiting") await endJob(tx, { id: jobId, project }, { state: "cancelled" });
    return jobIn(tx, project, jobId);
  });
}
