import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, transaction } from "../db";
import { Refusal } from "../refusal";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { typed } from "./typed";
import { writePassage } from "./write-passage";

export const restoreInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  /** The revision whose text comes back. */
  number: z.int().positive(),
});

/** Brings the text of an earlier revision back, as a new one. */
export async function restore(
  actor: Actor,
  { projectId, revision, number, ...named }: z.infer<typeof restoreInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "write", projectId);
    const passage = await passageToWrite(tx, permitted, named);
    const text = await textOf(tx, named, number);
    if (text !== passage.text) {
      const typing = { text, origin: "restored", deed: "restored" } as const;
      const change = typed(passage, { actor, permit: permitted }, typing);
      await writePassage(tx, { project: permitted.project, actor }, { passage, revision, change });
    }
    return passageRow(tx, named);
  });
}

async function textOf(
  tx: Db,
  { versionId, passageId }: { versionId: string; passageId: string },
  number: number,
): Promise<string> {
  const found = await tx.revision.findUnique({
    where: { passageId_number: { passageId, number }, versionId },
    select: { text: true },
  });
  if (found === null) throw new Refusal("not-found");
  return found.text;
}
