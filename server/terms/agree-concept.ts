import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { conceptIn } from "./concept-in";
import { writeConcept } from "./write-concept";

export const agreeConceptInput = z.object({
  projectId: z.uuid(),
  conceptId: z.uuid(),
  /** The revision that is agreed with. */
  revision: z.coerce.number().int().positive(),
});

/** What was proposed holds from now on. Refuses `invalid` where nothing is proposed. */
export async function agreeConcept(
  actor: Actor,
  { projectId, conceptId, revision }: z.infer<typeof agreeConceptInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "agree", projectId);
    const concept = await conceptIn(tx, project, conceptId);
    if (concept.agreed && concept.proposal === null)
      throw new Refusal("invalid", { reason: "nothing-proposed" });
    const content = concept.proposal ?? concept.content;
    const change = { deed: "agreed" as const, agreed: true, content, proposal: null };
    await writeConcept(tx, { project, actor }, { concept, revision, change });
  });
}
