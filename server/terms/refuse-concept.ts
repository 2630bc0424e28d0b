import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { conceptIn } from "./concept-in";
import { writeConcept } from "./write-concept";

export const refuseConceptInput = z.object({
  projectId: z.uuid(),
  conceptId: z.uuid(),
  revision: z.coerce.number().int().positive(),
});

/** What was proposed is not to hold: what was agreed before stands, and a new concept goes. */
export async function refuseConcept(
  actor: Actor,
  { projectId, conceptId, revision }: z.infer<typeof refuseConceptInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "agree", projectId);
    const concept = await conceptIn(tx, project, conceptId);
    const { agreed, content, proposal } = concept;
    if (agreed && proposal === null) throw new Refusal("invalid", { reason: "nothing-proposed" });
    const deed = agreed ? ("refused" as const) : ("removed" as const);
    const change = { deed, agreed, content, proposal: null };
    await writeConcept(tx, { project, actor }, { concept, revision, change });
  });
}
