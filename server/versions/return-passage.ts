import { z } from "zod";
import { after } from "@/domain/review/status";
import type { Actor } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { carryOut, type Decision } from "./decision";
import { fault, faultOf } from "./fault";
import { type Passage, passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { unchanged } from "./unchanged";

export const returnPassageInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  ...fault,
});

/** Sends a passage back to its translator, with what is wrong with it. */
export async function returnPassage(
  actor: Actor,
  { projectId, versionId, passageId, revision, ...said }: z.infer<typeof returnPassageInput>,
): Promise<PassageRow> {
  const named = { projectId, versionId, passageId };
  const { writer, passage } = await passageToWrite(db, actor, "review", named);
  return carryOut(db, writer, { passage, revision, decision: sendingBack(passage, said) });
}

/** What sending a passage back comes to. */
export function sendingBack(
  passage: Passage,
  said: Omit<Parameters<typeof faultOf>[1], "noted">,
): Decision {
  const status = after(passage.status, "return");
  if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-return" });
  const change = {
    ...unchanged(passage),
    status,
    gapAccepted: null,
    lifts: "returned" as const,
    deed: "returned" as const,
  };
  return { change, fault: faultOf(passage, { ...said, noted: false }) };
}
