import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { versionIn } from "./version-in";

export const readPassageInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

/** One passage, as the editor shows it. */
export async function readPassage(
  actor: Actor,
  { projectId, versionId, passageId }: z.infer<typeof readPassageInput>,
): Promise<PassageRow> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  return passageRow(db, { versionId, passageId });
}
