import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";

export const readOriginalInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

/** The file as it came in, byte for byte. */
export async function readOriginal(
  actor: Actor,
  { projectId, documentId }: z.infer<typeof readOriginalInput>,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { project } = await permit(db, actor, "export", projectId);
  const document = await db.document.findFirst({
    where: { id: documentId, projectId: project },
    select: { original: { select: { fileName: true, bytes: true } } },
  });
  if (document === null) throw new Refusal("not-found");
  return { fileName: document.original.fileName, bytes: new Uint8Array(document.original.bytes) };
}
