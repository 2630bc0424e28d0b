import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** A version of the project, or the refusal that tells nobody whether it exists elsewhere. */
export async function versionIn(db: Db, project: PermittedProject, versionId: string) {
  const version = await db.version.findFirst({
    where: { id: versionId, document: { projectId: project } },
    select: { id: true, documentId: true, language: true, pairing: true },
  });
  if (version === null) throw new Refusal("not-found");
  return version;
}
