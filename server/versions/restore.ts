import { z } from "zod";
import type { Actor } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { type Passage, passageToWrite } from "./passage-in";
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
  { revision, number, ...named }: z.infer<typeof restoreInput>,
): Promise<PassageRow> {
  const { writer, passage } = await passageToWrite(db, actor, "write", named);
  const text = await textOf(passage, number);
  if (text === passage.text) return passageRow(db, named);
  const change = typed(passage, writer, { text, origin: "restored", deed: "restored" });
  return writePassage(db, writer, { passage, revision, change });
}

async function textOf({ id: passageId, versionId }: Passage, number: number): Promise<string> {
  const found = await db.revision.findUnique({
    where: { passageId_number: { passageId, number }, versionId },
    select: { text: true },
  });
  if (found === null) throw new Refusal("not-found");
  return found.text;
}
