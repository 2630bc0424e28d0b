import { z } from "zod";
import type { Actor } from "../access";
import { db } from "../db";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { passageText } from "./passage-text";
import { typed } from "./typed";
import { writePassage } from "./write-passage";

export const saveDraftInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  text: passageText,
  /** The revision the writer was looking at. If it is no longer the last, nothing is saved. */
  revision: z.int().positive(),
  /** Where the text comes from. */
  origin: z.enum(["typed", "restored", "memory", "machine", "review"]).default("typed"),
});

/** Saves what somebody types. Saving what stands there already is no change: an answer may be lost on the way. */
export async function saveDraft(
  actor: Actor,
  { text, revision, origin, ...named }: z.infer<typeof saveDraftInput>,
): Promise<PassageRow> {
  const { writer, passage } = await passageToWrite(db, actor, "write", named);
  if (text === passage.text) return passageRow(db, named);
  const change = typed(passage, writer, { text, origin, deed: "draft-saved" });
  return writePassage(db, writer, { passage, revision, change });
}
