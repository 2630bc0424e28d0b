import { z } from "zod";
import { after } from "@/domain/review/status";
import { type Actor, may } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { type Passage, passageToWrite, type Writer } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { unchanged } from "./unchanged";
import { writePassage } from "./write-passage";

export const withdrawInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
});

/** Takes back an approval (a reviewer's right) or a submission (its translator's). */
export async function withdraw(
  actor: Actor,
  { revision, ...named }: z.infer<typeof withdrawInput>,
): Promise<PassageRow> {
  const { writer, passage } = await passageToWrite(db, actor, "write", named);
  refuseOthers(passage, writer);
  const change = {
    ...unchanged(passage),
    ...standingWithout(passage, actor),
    gapAccepted: null,
    lifts: "withdrawn" as const,
    deed: "withdrawn" as const,
  };
  return writePassage(db, writer, { passage, revision, change });
}

function refuseOthers(passage: Passage, { actor, permit }: Writer): void {
  const own = passage.status === "submitted" && passage.submittedById === actor.userId;
  if (!own && !may(permit.role, "review")) throw new Refusal("forbidden", { action: "review" });
}

/** A step of review that is taken back leaves handed in what was handed in. */
function standingWithout(passage: Passage, { userId }: Actor) {
  const { status, submittedById, held } = passage;
  if (status === "submitted" && held.length > 0 && submittedById !== userId) {
    return { status, submittedById };
  }
  return {
    status: statusWithout(passage),
    submittedById: status === "submitted" ? null : submittedById,
  };
}

/** An accepted omission was never translated; everything else falls back by the table of moves. */
function statusWithout(passage: Passage) {
  const status = after(passage.status, "lift");
  if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-withdraw" });
  return passage.text.trim() === "" ? "untranslated" : status;
}
