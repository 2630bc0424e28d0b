import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { type AgreedConcept, pairConcepts } from "./pair-concepts";

export const readTermbaseInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

/** What is agreed in the two languages of a version: the editor finds it in the texts by itself. */
export async function readTermbase(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof readTermbaseInput>,
): Promise<{ concepts: AgreedConcept[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  const version = await db.version.findFirst({
    where: { id: versionId, document: { projectId: project } },
    select: { language: true, document: { select: { sourceLanguage: true } } },
  });
  if (version === null) throw new Refusal("not-found");
  const pair = { from: version.document.sourceLanguage, to: version.language };
  return { concepts: await pairConcepts(db, project, pair) };
}
