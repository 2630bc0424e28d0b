import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import type { PassageRow } from "./passage-row";
import { passageRows } from "./passage-rows";
import { versionIn } from "./version-in";

export const readPassagesInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  from: z.coerce.number().int().nonnegative().default(0),
  count: z.coerce.number().int().positive().max(500).default(100),
});

/** A stretch of a version, as the editor shows it. */
export async function readPassages(
  actor: Actor,
  { projectId, versionId, from, count }: z.infer<typeof readPassagesInput>,
): Promise<{ rows: PassageRow[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  return { rows: await passageRows(db, { versionId }, { from, count }) };
}
