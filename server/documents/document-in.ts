import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** A document of the project, or the refusal that tells nobody whether it exists elsewhere. */
export async function documentIn(db: Db, project: PermittedProject, documentId: string) {
  const document = await db.document.findFirst({
    where: { id: documentId, projectId: project },
    select: { id: true, title: true, sourceLanguage: true },
  });
  if (document === null) throw new Refusal("not-found");
  return document;
}
