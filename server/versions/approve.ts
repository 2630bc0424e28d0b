import { z } from "zod";
import { afterApproval, type Status } from "@/domain/review/status";
import { isLastApproval, rulesFor } from "@/domain/review/steps";
import type { Actor, Permit } from "../access";
import { refuseErrors } from "../findings/refuse-errors";
import { weighMachineText } from "../machine/weigh-machine-text";
import { remember } from "../memory/remember";
import { Refusal } from "../refusal";
import type { Passage } from "./passage-in";
import type { PassageRow } from "./passage-row";
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
  /** Where that comes from, when nobody has typed it. */
  origin: z.enum(["memory", "machine", "review"]).optional(),
});

/** A reviewer stands for this text of this source. */
export async function approve(
  actor: Actor,
  asked: z.infer<typeof approveInput>,
): Promise<PassageRow> {
  return saveFirst(actor, "review", asked, async (db, writer, { passage, revision }) => {
    const status = approvedStatus(passage, writer.permit);
    await refuseErrors(db, writer.permit, passage);
    // What was handed in has been weighed then.
    if (passage.status !== "submitted")
      await weighMachineText(db, writer.permit, { passage, said: false });
    const words = whoseWords(passage, writer);
    const step = stepToDo(passage, writer);
    const deed = { deed: "approved", detail: { ...words, step } } as const;
    const also = {
      approval: stateApproval(writer, { passage, step, ...words }),
      memory: status === "approved" ? remember(writer, passage) : null,
    };
    const change = { ...unchanged(passage), status, ...deed };
    return writePassage(db, writer, { passage, revision, change, also });
  });
}

function approvedStatus(passage: Passage, permit: Permit): Status {
  if (passage.paragraphs.length === 0) throw new Refusal("invalid", { reason: "gap-not-accepted" });
  if (passage.text.trim() === "") throw new Refusal("invalid", { reason: "nothing-to-approve" });
  const status = afterApproval(
    passage.status,
    isLastApproval(rulesFor(permit, passage), passage.held),
  );
  if (status !== undefined) return status;
  throw new Refusal("invalid", { reason: "already-approved" });
}
