import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { filteredPassages } from "./passage-filter";
import { versionIn } from "./version-in";

export const nextFindingInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  /** The position it is asked from. */
  from: z.coerce.number().int().min(0),
});

/**
 * The position of the next passage behind `from`, and round again, with a finding that nobody has
 * dismissed, in its text as it is saved; null if there is none but at `from` itself.
 */
export async function nextFinding(
  actor: Actor,
  { projectId, versionId, from }: z.infer<typeof nextFindingInput>,
): Promise<{ position: number | null }> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  const asked = { text: "", finding: "any" } as const;
  const conditions = await filteredPassages(db, { actor, project, versionId }, asked);
  const [next] = await db.$queryRaw<{ position: number }[]>`
    select p.position
      from "Passage" p
     where ${conditions} and p.position <> ${from}
     order by p.position < ${from}, p.position
     limit 1`;
  return { position: next?.position ?? null };
}
