import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";

export const readDocumentInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

/** A document with what is known about it, and its versions. */
export async function readDocument(
  actor: Actor,
  { projectId, documentId }: z.infer<typeof readDocumentInput>,
) {
  const { project } = await permit(db, actor, "read", projectId);
  const document = await db.document.findFirst({
    where: { id: documentId, projectId: project },
    select: {
      id: true,
      title: true,
      sourceLanguage: true,
      author: true,
      publication: true,
      address: true,
      date: true,
      problems: true,
      createdAt: true,
      original: { select: { fileName: true, format: true, size: true } },
      versions: {
        orderBy: { createdAt: "asc" },
        select: { id: true, language: true, name: true, translator: true },
      },
      _count: { select: { paragraphs: true } },
    },
  });
  if (document === null) throw new Refusal("not-found");
  const { _count, ...rest } = document;
  return { ...rest, paragraphs: _count.paragraphs };
}
