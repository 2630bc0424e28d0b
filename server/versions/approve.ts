import { z } from "zod";
import { afterApproval, type Status } from "@/domain/review/status";
import { isLastApproval } from "@/domain/review/steps";
import { type Actor, type Permit, permit } from "../access";
import { transaction } from "../db";
import { refuseErrors } from "../findings/refuse-errors";
import { remember } from "../memory/remember";
import { Refusal } from "../refusal";
import type { Passage } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { passageText } from "./passage-text";
import { saveFirst } from "./save-first";
import { stateApproval } from "./state-approval";
import { stepToDo } from "./step-to-do";
import { unchanged } from "./unchanged";
import { whoseWords } from "./whose-words";
import { writePassage } from "./write-passage";

export const approveInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  /** The revision the reviewer was looking at. If it is no longer the last, nothing is approved. */
  revision: z.int().positive(),
  /** What the reviewer sees; saved first where it is not yet. */
  text: passageText.optional(),
});

/** A reviewer stands for this text of this source. */
export async function approve(
  actor: Actor,
  { projectId, revision, text, ...named }: z.infer<typeof approveInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "review", projectId);
    const who = { actor, permit: permitted };
    const seen = await saveFirst(tx, who, { ...named, revision, text });
    const status = approvedStatus(seen.passage, permitted);
    await refuseErrors(tx, permitted, seen.passage);
    const words = whoseWords(seen.passage, actor, permitted);
    const step = stepToDo(seen.passage, actor, permitted);
    const deed = { deed: "approved", detail: { ...words, step } } as const;
    const change = { ...unchanged(seen.passage), status, ...deed };
    const writer = { project: permitted.project, actor };
    const made = await writePassage(tx, writer, { ...seen, change });
    await stateApproval(tx, who, { passage: seen.passage, revision: made, step, ...words });
    if (status === "approved") await remember(tx, writer, seen.passage);
    return passageRow(tx, named);
  });
}

function approvedStatus(passage: Passage, permit: Permit): Status {
  if (passage.paragraphs.length === 0) throw new Refusal("invalid", { reason: "gap-not-accepted" });
  if (passage.text.trim() === "") throw new Refusal("invalid", { reason: "nothing-to-approve" });
  const status = afterApproval(passage.status, isLastApproval(permit, passage.held));
  if (status !== undefined) return status;
  throw new Refusal("invalid", { reason: "already-approved" });
}
