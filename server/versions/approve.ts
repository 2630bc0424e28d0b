import { z } from "zod";
import { afterApproval, type Status } from "@/domain/review/status";
import { isLastApproval, rulesFor } from "@/domain/review/steps";
import type { Actor, Permit } from "../access";
import { refuseErrors } from "../findings/refuse-errors";
import { refuseMachineText } from "../machine/refuse-machine-text";
import { Refusal } from "../refusal";
import { carryOut, type Decision, type Known, knownOf } from "./decision";
import type { Passage, Writer } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageText } from "./passage-text";
import { saveFirst } from "./save-first";
import { stepToDo } from "./step-to-do";
import { unchanged } from "./unchanged";
import { whoseWords } from "./whose-words";

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
  return saveFirst(actor, "review", asked, async (db, writer, seen) => {
    const known = await knownOf(db, writer.permit, seen.passage);
    return carryOut(db, writer, { ...seen, decision: approval(writer, seen.passage, known) });
  });
}

/** What approving a passage comes to. */
export function approval(writer: Writer, passage: Passage, known: Known): Decision {
  const status = approvedStatus(passage, writer.permit);
  refuseErrors(known);
  refuseMachineText({ passage, machine: known.machine, said: false });
  const words = whoseWords(passage, writer);
  const step = stepToDo(passage, writer);
  const deed = { deed: "approved", detail: { ...words, step } } as const;
  return {
    change: { ...unchanged(passage), status, ...deed },
    approval: { step, ...words },
    remembers: status === "approved",
    repeats: true,
  };
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
