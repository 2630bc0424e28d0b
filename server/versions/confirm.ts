import { z } from "zod";
import type { Actor } from "../access";
import { db } from "../db";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
import { unchanged } from "./unchanged";
import { writePassage } from "./write-passage";

export const confirmInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  confirmed: z.boolean(),
});

/** Says that these paragraphs and this text belong together. It says nothing about the translation. */
export async function confirm(
  actor: Actor,
  { revision, confirmed, ...named }: z.infer<typeof confirmInput>,
): Promise<PassageRow> {
  const { writer, passage } = await passageToWrite(db, actor, "pair", named);
  if (passage.confirmed === confirmed) return passageRow(db, named);
  const { status } = passage;
  const change = { ...unchanged(passage), status, confirmed, deed: "confirmed" as const };
  return writePassage(db, writer, { passage, revision, change });
}
