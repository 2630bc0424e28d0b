import { z } from "zod";
import { after } from "@/domain/review/status";
import type { Actor } from "../access";
import { refuseErrors } from "../findings/refuse-errors";
import { Refusal } from "../refusal";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { passageText } from "./passage-text";
import { saveFirst } from "./save-first";
import { unchanged } from "./unchanged";
import { writePassage } from "./write-passage";

export const answerReturnInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  /** What the translator sees; saved first where it is not yet. */
  text: passageText.optional(),
  answer: z.string().trim().min(1).max(5_000),
});

/**
 * Says something to what was sent back, and hands the passage in again, changed or not. Refuses
 * `invalid` where nothing was sent back that is still open.
 */
export async function answerReturn(
  actor: Actor,
  { answer, ...asked }: z.infer<typeof answerReturnInput>,
): Promise<PassageRow> {
  return saveFirst(actor, "write", asked, async (db, writer, { passage, revision }) => {
    const { returned } = await passageRow(db, asked);
    if (returned === null) throw new Refusal("invalid", { reason: "nothing-to-answer" });
    const status = after(passage.status, "submit");
    if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-submit" });
    await refuseErrors(db, writer.permit, passage);
    const deed = { deed: "submitted", detail: { answered: true } } as const;
    const change = { ...unchanged(passage), status, submittedById: actor.userId, ...deed };
    const also = { answer: { to: returned.id, text: answer } };
    return writePassage(db, writer, { passage, revision, change, also });
  });
}
