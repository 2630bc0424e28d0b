import { z } from "zod";
import { qualityOf } from "@/domain/review/quality";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { checkProject, MOST_CHECKED } from "./check-project";

export const readQualityInput = z.object({ projectId: z.uuid() });

/** How often the checks find something in a project, by kind, by translator, by document. */
export async function readQuality(actor: Actor, { projectId }: z.infer<typeof readQualityInput>) {
  const { project } = await permit(db, actor, "read", projectId);
  const { passages, isComplete } = await checkProject(db, project);
  const { kinds, writers, versions } = qualityOf(passages);
  const named = new Map(passages.map((one) => [one.versionId, one]));
  return {
    kinds: [...kinds].map(([check, tally]) => ({ check, ...tally })),
    writers: [...writers].map(([writer, tally]) => ({ writer, ...tally })),
    versions: [...versions].flatMap(([versionId, tally]) => {
      const { document = "", documentId = "", language = "und" } = named.get(versionId) ?? {};
      return [{ versionId, documentId, document, language, ...tally }];
    }),
    /** How many passages were looked at, where there are more. */
    only: isComplete ? null : MOST_CHECKED,
  };
}
