import { z } from "zod";
import { type Actor, may, type Permit, permit } from "../access";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { conceptContent } from "./concept-content";
import { type Concept, conceptIn } from "./concept-in";
import { type ConceptChange, startConcept, writeConcept } from "./write-concept";

export const saveConceptInput = z.object({
  projectId: z.uuid(),
  /** Nothing for a new one. */
  conceptId: z.uuid().optional(),
  /** The revision the writer was looking at. */
  revision: z.coerce.number().int().positive().optional(),
  content: z.preprocess(fromForm, conceptContent),
});

/**
 * Writes a concept down. Whoever may agree has agreed with it; from everybody else it is a
 * proposal, and what is agreed stands until somebody agrees with the other.
 */
export async function saveConcept(
  actor: Actor,
  { projectId, conceptId, revision, content }: z.infer<typeof saveConceptInput>,
): Promise<{ conceptId: string; agreed: boolean }> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "propose", projectId);
    const { project, role } = permitted;
    const agreed = may(role, "agree");
    if (conceptId === undefined) {
      const deed = agreed ? ("agreed" as const) : ("proposed" as const);
      return {
        conceptId: await startConcept(tx, { project, actor }, { deed, agreed, content }),
        agreed,
      };
    }
    if (revision === undefined) throw new Refusal("invalid", { reason: "no-revision" });
    const concept = await conceptIn(tx, project, conceptId);
    const change = changeOf(permitted, concept, content);
    await writeConcept(tx, { project, actor }, { concept, revision, change });
    return { conceptId, agreed };
  });
}

function changeOf({ role }: Permit, concept: Concept, content: Concept["content"]): ConceptChange {
  if (may(role, "agree")) return { deed: "changed", agreed: true, content, proposal: null };
  if (!concept.agreed) return { deed: "proposed", agreed: false, content, proposal: null };
  return { deed: "proposed", agreed: true, content: concept.content, proposal: content };
}

function fromForm(given: unknown): unknown {
  if (typeof given !== "string") return given;
  try {
    return JSON.parse(given);
  } catch {
    return null;
  }
}
