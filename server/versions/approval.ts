import { afterApproval, type Status } from "@/domain/review/status";
import { isLastApproval, rulesFor } from "@/domain/review/steps";
import type { Permit } from "../access";
import { refuseErrors } from "../findings/refuse-errors";
import { refuseMachineText } from "../machine/refuse-machine-text";
import { Refusal } from "../refusal";
import type { Decision, Known } from "./decision";
import type { Passage, Writer } from "./passage-in";
import { stepToDo } from "./step-to-do";
import { unchanged } from "./unchanged";
import { whoseWords } from "./whose-words";

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
