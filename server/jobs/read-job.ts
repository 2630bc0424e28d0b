import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { type JobRow, jobIn } from "./job-row";

export const readJobInput = z.object({ projectId: z.uuid(), jobId: z.uuid() });

/** How far a job is. */
export async function readJob(
  actor: Actor,
  { projectId, jobId }: z.infer<typeof readJobInput>,
): Promise<JobRow> {
  const { project } = await permit(db, actor, "read", projectId);
  return jobIn(db, project, jobId);
}
