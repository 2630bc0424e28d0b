import { z } from "zod";
import { isLastApproval, rulesFor } from "@/domain/review/steps";
import type { Actor } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { carryOut } from "./decision";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { stepToDo } from "./step-to-do";
import { unchanged } from "./unchanged";
import { whoseWords } from "./whose-words";

export const acceptGapInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  reason: z.string().trim().min(1).max(2_000),
});

/**
 * A reviewer stands for it that the version has nothing here, or something the source has not, and
 * says why. It is an approval like any other, and lifted like any other.
 */
export async function acceptGap(
  actor: Actor,
  { revision, reason, ...named }: z.infer<typeof acceptGapInput>,
): Promise<PassageRow> {
  const { writer, passage } = await passageToWrite(db, actor, "review", named);
  if (passage.text.trim() !== "" && passage.paragraphs.length > 0) {
    throw new Refusal("invalid", { reason: "no-gap" });
  }
  if (passage.status === "approved") throw new Refusal("invalid", { reason: "already-approved" });
  const words = whoseWords(passage, writer);
  const step = stepToDo(passage, writer);
  const isLast = isLastApproval(rulesFor(writer.permit, passage), passage.held);
  const change = {
    ...unchanged(passage),
    status: isLast ? ("approved" as const) : ("submitted" as const),
    gapAccepted: isLast ? reason : null,
    deed: "gap-accepted" as const,
    detail: { ...words, step },
  };
  const decision = { change, approval: { step, ...words } };
  return carryOut(db, writer, { passage, revision, decision });
}
