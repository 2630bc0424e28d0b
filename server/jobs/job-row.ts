import type { JobState } from "@/prisma/client/enums";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** A job as the person who waits for it sees it. */
export type JobRow = {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  /** From 0 to 1. */
  readonly progress: number;
  readonly versionId: string | null;
  /** Why it failed: a reason whose words are in locales. */
  readonly failure: string | null;
};

export async function jobIn(db: Db, project: PermittedProject, jobId: string): Promise<JobRow> {
  const found = await db.job.findFirst({
    where: { id: jobId, projectId: project },
    select: {
      id: true,
      kind: true,
      state: true,
      progress: true,
      versionId: true,
      failure: true,
    },
  });
  if (found === null) throw new Refusal("not-found");
  return found;
}
