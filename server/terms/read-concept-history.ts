import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { conceptContent } from "./concept-content";

export const readConceptHistoryInput = z.object({ projectId: z.uuid(), conceptId: z.uuid() });

/** What a concept has said, the latest first, also of one that is no longer there. */
export async function readConceptHistory(
  actor: Actor,
  { projectId, conceptId }: z.infer<typeof readConceptHistoryInput>,
) {
  const { project } = await permit(db, actor, "read", projectId);
  const revisions = await db.conceptRevision.findMany({
    where: { conceptId, concept: { projectId: project } },
    orderBy: { number: "desc" },
    take: 200,
    select: { number: true, deed: true, content: true, byId: true, at: true },
  });
  if (revisions.length === 0) throw new Refusal("not-found");
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(revisions.map(({ byId }) => byId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    revisions: revisions.map(({ byId, content, at, ...revision }) => ({
      ...revision,
      content: conceptContent.parse(content),
      by: names.get(byId) ?? null,
      at: at.toISOString(),
    })),
  };
}
