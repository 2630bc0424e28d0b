import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { conceptIn } from "./concept-in";
import { markContested } from "./mark-contested";

export const markConceptContentiousInput = z.object({
  projectId: z.uuid(),
  conceptId: z.uuid(),
  /** As `true` in a form. */
  contentious: z.union([
    z.boolean(),
    z.enum(["true", "false"]).transform((said) => said === "true"),
  ]),
});

/**
 * Says of a concept that its wording is contested, or no longer: passages whose source has it may need
 * one step of review more from now on. What is approved stays so.
 */
export async function markConceptContentious(
  actor: Actor,
  { projectId, conceptId, contentious }: z.infer<typeof markConceptContentiousInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "agree", projectId);
    const { content } = await conceptIn(tx, project, conceptId);
    const { count } = await tx.concept.updateMany({
      where: { id: conceptId, projectId: project, removedAt: null },
      data: { contentious },
    });
    if (count === 0) throw new Refusal("not-found");
    await markContested(tx, project);
    const deed = contentious ? "concept-contentious" : "concept-uncontentious";
    const detail = { conceptId, term: content.terms[0]?.text ?? "" };
    await record(tx, { project, actor }, deed, { detail });
  });
}
