import type { ConceptContent } from "@/domain/terms/concept";

/** A concept of the list: what is agreed, and what somebody would have instead. */
export type Concept = {
  readonly id: string;
  readonly revision: number;
  readonly agreed: boolean;
  readonly contentious: boolean;
  readonly content: ConceptContent;
  readonly proposal: ConceptContent | null;
  readonly proposedBy: string | null;
};
