import { z } from "zod";
import { after } from "@/domain/review/status";
import type { Actor } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { fault, statedFault } from "./fault";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { unchanged } from "./unchanged";
import { writePassage } from "./write-passage";

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
  const status = after(passage.status, "return");
  if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-return" });
  const why = statedFault(writer, passage, { ...said, noted: false });
  const change = {
    ...unchanged(passage),
    status,
    gapAccepted: null,
    lifts: "returned" as const,
    deed: "returned" as const,
  };
  return writePassage(db, writer, { passage, revision, change, also: { why } });
}
