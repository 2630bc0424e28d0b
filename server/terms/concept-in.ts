import type { ConceptContent } from "@/domain/terms/concept";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";
import { conceptContent } from "./concept-content";

const CONTENT = {
  kind: true,
  definition: true,
  note: true,
  subject: true,
  picture: true,
  source: true,
  terms: {
    orderBy: { position: "asc" },
    select: {
      language: true,
      text: true,
      status: true,
      partOfSpeech: true,
      gender: true,
      reason: true,
      source: true,
    },
  },
} as const;

/** As the use cases weigh it before they write. */
export type Concept = {
  readonly id: string;
  readonly revision: number;
  readonly agreed: boolean;
  readonly proposal: ConceptContent | null;
  readonly proposedById: string;
  readonly content: ConceptContent;
};

/** A concept of the project as it stands; refuses `not-found` where there is none, or no longer. */
export async function conceptIn(
  tx: Db,
  project: PermittedProject,
  conceptId: string,
): Promise<Concept> {
  const found = await tx.concept.findFirst({
    where: { id: conceptId, projectId: project, removedAt: null },
    select: {
      id: true,
      revision: true,
      agreed: true,
      proposal: true,
      proposedById: true,
      ...CONTENT,
    },
  });
  if (found === null) throw new Refusal("not-found");
  const { id, revision, agreed, proposal, proposedById, ...content } = found;
  return {
    ...{ id, revision, agreed, proposedById },
    content: conceptContent.parse(content),
    proposal: proposal === null ? null : conceptContent.parse(proposal),
  };
}
