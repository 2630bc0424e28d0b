import type { ConceptContent } from "@/domain/terms/concept";
import { Prisma } from "@/prisma/client/client";
import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";
import { publish } from "../live/publish";
import { type Deed, record } from "../record/record";
import { Refusal } from "../refusal";
import { type Concept, conceptIn } from "./concept-in";
import { markContested } from "./mark-contested";

export type ConceptDeed = "proposed" | "changed" | "agreed" | "refused" | "removed";

type Writer = { readonly project: PermittedProject; readonly actor: Actor };

export type ConceptChange = {
  readonly deed: ConceptDeed;
  readonly agreed: boolean;
  readonly content: ConceptContent;
  readonly proposal: ConceptContent | null;
};

/**
 * Makes a change of one concept, with its revision, its entry in the record and its notice.
 * `revision` is the one the writer saw; if it is no longer the concept's, nothing happens and the
 * refusal gives what stands there.
 */
export async function writeConcept(
  tx: Db,
  { project, actor }: Writer,
  { concept, revision, change }: { concept: Concept; revision: number; change: ConceptChange },
): Promise<void> {
  const { terms, ...about } = change.content;
  const { count } = await tx.concept.updateMany({
    where: { id: concept.id, projectId: project, revision, removedAt: null },
    data: {
      ...about,
      agreed: change.agreed,
      proposal: change.proposal ?? Prisma.DbNull,
      revision: { increment: 1 },
      updatedAt: new Date(),
      ...(change.deed === "proposed" ? { proposedById: actor.userId } : {}),
      ...(change.deed === "removed" ? { removedAt: new Date() } : {}),
    },
  });
  if (count === 0)
    throw new Refusal("conflict", { theirs: await conceptIn(tx, project, concept.id) });
  await tx.term.deleteMany({ where: { conceptId: concept.id } });
  if (change.deed !== "removed") await storeTerms(tx, project, { conceptId: concept.id, terms });
  await told(tx, { project, actor }, { conceptId: concept.id, number: revision + 1, ...change });
}

/** A concept that was not there before. */
export async function startConcept(
  tx: Db,
  { project, actor }: Writer,
  change: Omit<ConceptChange, "proposal">,
): Promise<string> {
  const { terms, ...about } = change.content;
  const { id: conceptId } = await tx.concept.create({
    data: { ...about, projectId: project, agreed: change.agreed, proposedById: actor.userId },
    select: { id: true },
  });
  await storeTerms(tx, project, { conceptId, terms });
  await told(tx, { project, actor }, { conceptId, number: 1, ...change });
  return conceptId;
}

async function storeTerms(
  tx: Db,
  project: PermittedProject,
  { conceptId, terms }: { conceptId: string; terms: ConceptContent["terms"] },
): Promise<void> {
  await tx.term.createMany({
    data: terms.map((term, position) => ({ ...term, conceptId, position, projectId: project })),
  });
}

type Told = {
  readonly conceptId: string;
  readonly number: number;
  readonly deed: ConceptDeed;
  readonly content: ConceptContent;
  readonly proposal?: ConceptContent | null;
};

async function told(
  tx: Db,
  { project, actor }: Writer,
  { conceptId, number, deed, content, proposal }: Told,
): Promise<void> {
  await tx.conceptRevision.create({
    data: { conceptId, number, deed, content: proposal ?? content, byId: actor.userId },
    select: { number: true },
  });
  const detail = { conceptId, revision: number, term: content.terms[0]?.text ?? "" };
  await record(tx, { project, actor }, `concept-${deed}` satisfies Deed, { detail });
  await markContested(tx, project);
  await publish(tx, project, { type: "terms" });
}
