import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { conceptIn } from "./concept-in";
import { writeConcept } from "./write-concept";

export const removeConceptInput = z.object({
  projectId: z.uuid(),
  conceptId: z.uuid(),
  revision: z.coerce.number().int().positive(),
});

/** Takes a concept out of the termbase. Its history stays. */
export async function removeConcept(
  actor: Actor,
  { projectId, conceptId, revision }: z.infer<typeof removeConceptInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "agree", projectId);
    const concept = await conceptIn(tx, project, conceptId);
    const { agreed, content } = concept;
    const change = { deed: "removed" as const, agreed, content, proposal: null };
    await writeConcept(tx, { project, actor }, { concept, revision, change });
  });
}
