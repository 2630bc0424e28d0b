import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { unchanged } from "./unchanged";
import { writePassage } from "./write-passage";

export const confirmInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  confirmed: z.boolean(),
});

/** Says that these paragraphs and this text belong together. It says nothing about the translation. */
export async function confirm(
  actor: Actor,
  { projectId, revision, confirmed, ...named }: z.infer<typeof confirmInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "pair", projectId);
    const passage = await passageToWrite(tx, permitted, named);
    if (passage.confirmed !== confirmed) {
      const { status } = passage;
      const change = { ...unchanged(passage), status, confirmed, deed: "confirmed" as const };
      await writePassage(tx, { project: permitted.project, actor }, { passage, revision, change });
    }
    return passageRow(tx, named);
  });
}
