import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { documentIn } from "./document-in";
import { languageTag } from "./language-tag";
import { said } from "./said";

/** What nobody wrote there is nothing, not an empty line. */
const line = z
  .string()
  .trim()
  .max(2_000)
  .nullish()
  .transform((text) => (text === "" ? null : text));

export const changeDocumentInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  title: z.string().trim().min(1).max(2_000).optional(),
  sourceLanguage: languageTag.optional(),
  author: line,
  publication: line,
  address: line,
  date: line,
});

/** Corrects whose text it is, where it first stood, and what language it is in. What is left out stays. */
export async function changeDocument(
  actor: Actor,
  input: z.infer<typeof changeDocumentInput>,
): Promise<{ documentId: string }> {
  const { projectId, documentId } = input;
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    await documentIn(tx, project, documentId);
    const { title, sourceLanguage, author, publication, address, date } = input;
    const data = said({ title, sourceLanguage, author, publication, address, date });
    await tx.document.updateMany({ where: { id: documentId, projectId: project }, data });
    await record(tx, { project, actor }, "document-changed", { documentId, detail: data });
    return { documentId };
  });
}
