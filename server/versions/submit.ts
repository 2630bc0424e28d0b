import { z } from "zod";
import { ownWords } from "@/domain/review/own-words";
import { after } from "@/domain/review/status";
import { rulesFor } from "@/domain/review/steps";
import type { Actor } from "../access";
import { refuseErrors } from "../findings/refuse-errors";
import { refuseMachineText } from "../machine/refuse-machine-text";
import { Refusal } from "../refusal";
import { carryOut, type Decision, type Known, knownOf } from "./decision";
import type { Passage, Writer } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageText } from "./passage-text";
import { saveFirst } from "./save-first";
import { unchanged } from "./unchanged";

export const submitInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  /** What the translator sees; saved first where it is not yet. */
  text: passageText.optional(),
  /** Where that comes from, when nobody has typed it. */
  origin: z.enum(["memory", "machine", "review"]).optional(),
  /** The translator says that it stands as a machine wrote it. */
  machine: z.boolean().default(false),
});

/** Hands a passage in for review. */
export async function submit(
  actor: Actor,
  { machine: said = false, ...asked }: z.input<typeof submitInput>,
): Promise<PassageRow> {
  return saveFirst(actor, "write", asked, async (db, writer, seen) => {
    const known = await knownOf(db, writer.permit, seen.passage);
    const decision = submission(writer, seen.passage, { ...known, said });
    return carryOut(db, writer, { ...seen, decision });
  });
}

type Said = Known & {
  /** That it stands as a machine wrote it. */
  readonly said: boolean;
};

/** What handing a passage in comes to. */
export function submission(
  writer: Writer,
  passage: Passage,
  { machine, said, errors }: Said,
): Decision {
  const status = after(passage.status, "submit");
  if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-submit" });
  refuseErrors({ errors });
  const weighed = refuseMachineText({ passage, machine, said });
  const submittedById = writer.actor.userId;
  const change = { ...unchanged(passage), submittedById, deed: "submitted" as const };
  const steps = rulesFor(writer.permit, passage).steps;
  if (steps.length > 0) return { change: { ...change, ...weighed, status }, repeats: true };
  // Where the project asks for no review, who hands a text in stands for it; the record says whose words they were.
  if (passage.paragraphs.length === 0) throw new Refusal("invalid", { reason: "gap-not-accepted" });
  const stands = { ownWords: ownWords(passage, writer.actor.userId), step: 0 };
  const detail = { ...weighed.detail, ...stands };
  const also = { approval: stands, remembers: true, repeats: true };
  return { change: { ...change, status: "approved", detail }, ...also };
}
