import { z } from "zod";
import { type Actor, permit } from "../access";
import { db, transaction } from "../db";
import { documentIn } from "../documents/document-in";
import { nameFrom } from "../documents/import-document";
import { languageOfText } from "../documents/language-of-text";
import { languageTag } from "../documents/language-tag";
import { readUpload, uploadInput } from "../documents/read-upload";
import { prepareQueue } from "../jobs/queue";
import { versionToAlign } from "./start-version";

export const importVersionInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  target: uploadInput,
  targetLanguage: languageTag.optional(),
  versionName: z.string().trim().min(1).max(200).optional(),
  translator: z.string().trim().min(1).max(200).optional(),
});

/** Brings in a finished translation of a document that is here already. */
export async function importVersion(
  actor: Actor,
  { projectId, documentId, ...input }: z.infer<typeof importVersionInput>,
): Promise<{ documentId: string; versionId: string; jobId: string }> {
  const { project } = await permit(db, actor, "import", projectId);
  await documentIn(db, project, documentId);
  const upload = readUpload(input.target);
  const language = languageOfText(upload.reading, input.targetLanguage);
  await prepareQueue();
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "import", projectId);
    await documentIn(tx, permitted.project, documentId);
    const { translator } = input;
    const name = input.versionName ?? translator ?? nameFrom(upload.fileName);
    const version = { documentId, language, name, translator, upload };
    const made = await versionToAlign(tx, { project: permitted.project, actor }, version);
    return { documentId, ...made };
  });
}
