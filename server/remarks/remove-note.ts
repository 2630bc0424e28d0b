import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { passageToWrite } from "../versions/passage-in";
import { tellRemark } from "./tell-remark";

export const removeNoteInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  noteId: z.uuid(),
});

/** Takes a translator's note away; the record keeps what it said. */
export async function removeNote(
  actor: Actor,
  { noteId, ...named }: z.infer<typeof removeNoteInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "write", named);
    const { count } = await tx.note.deleteMany({ where: { id: noteId, passageId: passage.id } });
    if (count === 0) throw new Refusal("not-found");
    await tellRemark(tx, writer, { passage, deed: "note-removed", detail: { noteId } });
  });
}
