import { z } from "zod";
import { after } from "@/domain/review/status";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { refuseErrors } from "../findings/refuse-errors";
import { Refusal } from "../refusal";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { passageText } from "./passage-text";
import { saveFirst } from "./save-first";
import { unchanged } from "./unchanged";
import { writePassage } from "./write-passage";

export const submitInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  /** What the translator sees; saved first where it is not yet. */
  text: passageText.optional(),
});

/** Hands a passage in for review. */
export async function submit(
  actor: Actor,
  { projectId, revision, text, ...named }: z.infer<typeof submitInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "write", projectId);
    const seen = await saveFirst(tx, { actor, permit: permitted }, { ...named, revision, text });
    const { passage } = seen;
    const status = after(passage.status, "submit");
    if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-submit" });
    await refuseErrors(tx, permitted, passage);
    const change = {
      ...unchanged(passage),
      status,
      submittedById: actor.userId,
      deed: "submitted" as const,
    };
    await writePassage(tx, { project: permitted.project, actor }, { ...seen, change });
    return passageRow(tx, named);
  });
}
