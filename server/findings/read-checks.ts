import { z } from "zod";
import { checks } from "@/domain/checks";
import type { ProjectChecks } from "@/domain/checks/project-checks";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { projectChecks } from "./project-checks";

export const readChecksInput = z.object({ projectId: z.uuid() });

/** Every check there is, and what the project has decided about them. */
export async function readChecks(actor: Actor, { projectId }: z.infer<typeof readChecksInput>) {
  const { project } = await permit(db, actor, "read", projectId);
  const decided: ProjectChecks = await projectChecks(db, project);
  return {
    decided,
    checks: checks
      .filter(({ id }) => id !== "own-rules")
      .map(({ id, severity }) => ({ id, severity })),
  };
}
