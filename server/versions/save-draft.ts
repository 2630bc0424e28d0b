import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { passageText } from "./passage-text";
import { typed } from "./typed";
import { writePassage } from "./write-passage";

export const saveDraftInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  text: passageText,
  /** The revision the writer was looking at. If it is no longer the last, nothing is saved. */
  revision: z.int().positive(),
  /** Where the text comes from. */
  origin: z.enum(["typed", "restored", "memory", "machine", "review"]).default("typed"),
});

/** Saves what somebody types. Saving what stands there already is no change: an answer may be lost on the way. */
export async function saveDraft(
  actor: Actor,
  { projectId, text, revision, origin, ...named }: z.infer<typeof saveDraftInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "write", projectId);
    const passage = await passageToWrite(tx, permitted, named);
    if (text !== passage.text) {
      const change = typed(
        passage,
        { actor, permit: permitted },
        { text, origin, deed: "draft-saved" },
      );
      await writePassage(tx, { project: permitted.project, actor }, { passage, revision, change });
    }
    return passageRow(tx, named);
  });
}
