import { z } from "zod";
import type { Actor } from "../access";
import { Refusal } from "../refusal";
import { carryOut, knownOf } from "./decision";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { passageText } from "./passage-text";
import { saveFirst } from "./save-first";
import { submission } from "./submit";

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
 * Says something to what was sent back, and hands the passage in again, changed or not, by the rules
 * by which anything is handed in. That a text stands as a machine wrote it is said by answering; the
 * record keeps it. Refuses `invalid` where nothing was sent back that is still open.
 */
export async function answerReturn(
  actor: Actor,
  { answer, ...asked }: z.infer<typeof answerReturnInput>,
): Promise<PassageRow> {
  return saveFirst(actor, "write", asked, async (db, writer, seen) => {
    const { passage } = seen;
    const { returned } = await passageRow(db, asked);
    if (returned === null) throw new Refusal("invalid", { reason: "nothing-to-answer" });
    const known = await knownOf(db, writer.permit, passage);
    const decision = submission(writer, passage, { ...known, said: true });
    const detail = { ...decision.change.detail, answered: true };
    const answers = { to: returned.id, text: answer };
    const answered = { ...decision, change: { ...decision.change, detail }, answers };
    return carryOut(db, writer, { ...seen, decision: answered });
  });
}
