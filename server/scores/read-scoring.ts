import { z } from "zod";
import type { Scoring } from "@/domain/review/score";
import { type Actor, type PermittedProject, permit } from "../access";
import { type Db, db } from "../db";
import { scoringRules } from "./scoring";

export const readScoringInput = z.object({ projectId: z.uuid() });

/** How a project counts faults. */
export async function readScoring(
  actor: Actor,
  { projectId }: z.infer<typeof readScoringInput>,
): Promise<Scoring> {
  const { project } = await permit(db, actor, "read", projectId);
  return scoringOf(db, project);
}

export async function scoringOf(db: Db, project: PermittedProject): Promise<Scoring> {
  const { scoring } = await db.project.findUniqueOrThrow({
    where: { id: project },
    select: { scoring: true },
  });
  return scoringRules.parse(scoring);
}
