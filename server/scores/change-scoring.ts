import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { scoringRules } from "./scoring";

const parsed = (given: unknown) => {
  try {
    return typeof given === "string" ? JSON.parse(given) : given;
  } catch {
    return null;
  }
};

export const changeScoringInput = z.object({
  projectId: z.uuid(),
  /** As JSON in a form. */
  scoring: z.preprocess(parsed, scoringRules),
});

/** How the project counts faults, and how many it lets pass. */
export async function changeScoring(
  actor: Actor,
  { projectId, scoring }: z.infer<typeof changeScoringInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    await tx.project.update({ where: { id: project }, data: { scoring } });
    const detail = { scoring: JSON.stringify(scoring) };
    await record(tx, { project, actor }, "project-changed", { detail });
  });
}
