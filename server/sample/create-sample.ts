import { type Actor, permit } from "../access";
import { storeAlignment } from "../alignment/store-alignment";
import { transaction } from "../db";
import { storeDocument } from "../documents/import-document";
import { storeOriginal } from "../documents/store-original";
import { permitDeskOwner } from "../projects/desk-owner";
import { record } from "../record/record";
import { newVersion } from "../versions/start-version";
import { pairedSample } from "./pair-sample";

const NAME = "The night ferry";

/**
 * Makes a project to look around in: an opinion piece with six translations and a file of UI
 * strings, read and paired like any other. Made anew each time somebody asks, and all or nothing.
 */
export async function createSample(
  actor: Actor,
): Promise<{ projectId: string; documentId: string; versionId: string }> {
  const documents = await pairedSample();
  return transaction(async (tx) => {
    await permitDeskOwner(tx, actor);
    const { id: projectId } = await tx.project.create({
      data: { name: NAME, members: { create: { userId: actor.userId, role: "owner" } } },
      select: { id: true },
    });
    const { project } = await permit(tx, actor, "import", projectId);
    const writer = { project, actor };
    await record(tx, writer, "project-created", { detail: { name: NAME } });
    const shown: { documentId: string; versionId: string }[] = [];
    for (const { upload, language, versions } of documents) {
      const documentId = await storeDocument(tx, writer, { upload, sourceLanguage: language });
      for (const { upload: file, passages, alignment, ...named } of versions) {
        const originalId = await storeOriginal(tx, file);
        const { name, language: into } = named;
        const version = { documentId, language: into, name, translator: name, originalId };
        const versionId = await newVersion(tx, writer, version);
        await storeAlignment(tx, actor, { versionId, documentId, passages, alignment });
        shown.push({ documentId, versionId });
      }
    }
    const [first = { documentId: "", versionId: "" }] = shown;
    return { projectId, ...first };
  });
}
