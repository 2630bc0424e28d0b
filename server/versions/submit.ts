import { z } from "zod";
import { after } from "@/domain/review/status";
import type { Actor } from "../access";
import { refuseErrors } from "../findings/refuse-errors";
import { Refusal } from "../refusal";
import type { PassageRow } from "./passage-row";
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
  asked: z.infer<typeof submitInput>,
): Promise<PassageRow> {
  return saveFirst(actor, "write", asked, async (db, writer, { passage, revision }) => {
    const status = after(passage.status, "submit");
    if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-submit" });
    await refuseErrors(db, writer.permit, passage);
    const change = {
      ...unchanged(passage),
      status,
      submittedById: actor.userId,
      deed: "submitted" as const,
    };
    return writePassage(db, writer, { passage, revision, change });
  });
}
