import { creditsAfterTyping, isCorrection } from "@/domain/review/own-words";
import { afterTyping } from "@/domain/review/status";
import type { Origin } from "@/prisma/client/enums";
import { may } from "../access";
import type { Deed } from "../record/record";
import type { Passage, Writer } from "./passage-in";
import type { PassageChange } from "./write-passage";

type Typing = {
  readonly text: string;
  readonly origin: Origin;
  readonly deed: Deed;
};

/** What becomes of a passage when somebody gives it another text, by whatever way. */
export function typed(
  passage: Passage,
  { actor, permit }: Writer,
  { text, origin, deed }: Typing,
): PassageChange {
  const editor = { userId: actor.userId, mayReview: may(permit.role, "review") };
  const move = isCorrection(passage, editor) ? "correct" : "change";
  return {
    ...creditsAfterTyping(passage, editor),
    text,
    status: afterTyping(passage.status, move, text),
    confirmed: passage.confirmed,
    gapAccepted: null,
    submittedById: move === "correct" ? passage.submittedById : null,
    origin,
    lifts: "text",
    deed,
  };
}
