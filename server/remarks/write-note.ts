import { z } from "zod";
import { Audience } from "@/prisma/client/enums";
import type { Actor } from "../access";
import { transaction } from "../db";
import { passageToWrite } from "../versions/passage-in";
import { holdPassage } from "./hold-passage";
import { tellRemark } from "./tell-remark";

export const writeNoteInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  text: z.string().trim().min(1).max(5_000),
  audience: z.enum(Audience),
});

/** Adds a translator's note: for the desk, for the reviewer, or to be published with the text. */
export async function writeNote(
  actor: Actor,
  { text, audience, ...named }: z.infer<typeof writeNoteInput>,
): Promise<{ noteId: string }> {
  return transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "write", named);
    await holdPassage(tx, passage);
    const { versionId, id: passageId } = passage;
    const { id } = await tx.note.create({
      data: { versionId, passageId, text, audience, byId: actor.userId },
      select: { id: true },
    });
    const detail = { noteId: id, audience, text };
    await tellRemark(tx, writer, { passage, deed: "note-written", detail });
    return { noteId: id };
  });
}
