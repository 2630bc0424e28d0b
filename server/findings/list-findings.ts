import { z } from "zod";
import type { CheckedPassage } from "@/domain/review/quality";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { checkProject } from "./check-project";

export const listFindingsInput = z.object({ projectId: z.uuid() });

/** Every finding of a project in the order of its documents, for a table to sort and search. */
export async function listFindings(
  actor: Actor,
  { projectId }: z.infer<typeof listFindingsInput>,
): Promise<{ name: string; passages: readonly CheckedPassage[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  const { name } = await db.project.findUniqueOrThrow({
    where: { id: project },
    select: { name: true },
  });
  const { passages } = await checkProject(db, project);
  return { name, passages: passages.filter(({ findings }) => findings.length > 0) };
}
