import { z } from "zod";
import type { Actor } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { carryOut } from "./decision";
import { fault, faultOf } from "./fault";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { unchanged } from "./unchanged";

export const noteFaultInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  ...fault,
});

/**
 * Writes down what is wrong with a passage without sending it back: for the score, and beside other
 * faults of the same passage. Status and approvals stay.
 */
export async function noteFault(
  actor: Actor,
  { projectId, versionId, passageId, revision, ...said }: z.infer<typeof noteFaultInput>,
): Promise<PassageRow> {
  const named = { projectId, versionId, passageId };
  const { writer, passage } = await passageToWrite(db, actor, "review", named);
  if (passage.text === "") throw new Refusal("invalid", { reason: "nothing-to-return" });
  const { status } = passage;
  const change = { ...unchanged(passage), status, deed: "fault-noted" as const };
  const decision = { change, fault: faultOf(passage, { ...said, noted: true }) };
  return carryOut(db, writer, { passage, revision, decision });
}
