import { z } from "zod";
import type { CheckOptions } from "@/domain/checks/check";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { versionIn } from "../versions/version-in";
import { plainOptions } from "./check-options";

export const readCheckingInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

/** What the checks are told about every passage of a version, for those who type in it. */
export async function readChecking(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof readCheckingInput>,
): Promise<CheckOptions> {
  const { project } = await permit(db, actor, "read", projectId);
  const { language: to, documentId } = await versionIn(db, project, versionId);
  const { sourceLanguage: from } = await db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { sourceLanguage: true },
  });
  return plainOptions(db, project, { from, to });
}
