import { z } from "zod";
import { type Actor, permit } from "../access";
import { db, transaction } from "../db";
import { languageTag } from "../documents/language-tag";
import { prepareQueue } from "../jobs/queue";
import { startJob } from "../jobs/start-job";
import { storeParts } from "./import-parts";
import { memoryToChange } from "./memory-to-change";

const fileName = z.string().trim().min(1).max(200);

export const importMemoryInput = z.object({
  projectId: z.uuid(),
  memoryId: z.uuid(),
  fileName,
  /** Of the translation, where it is a file of its own. */
  targetName: fileName.optional(),
  /** Where the file does not say them. */
  sourceLanguage: languageTag.optional(),
  targetLanguage: languageTag.optional(),
});

type Bodies = readonly AsyncIterable<Uint8Array>[];

/**
 * Brings a file (TMX, XLIFF, CSV …), or a text and its translation, into a memory: keeps what is
 * sent, piece by piece, and queues the job that reads it.
 */
export async function importMemory(
  actor: Actor,
  { projectId, ...named }: z.infer<typeof importMemoryInput>,
  bodies: Bodies,
): Promise<{ importId: string; jobId: string }> {
  const { project } = await permit(db, actor, "import", projectId);
  await memoryToChange(db, project, named.memoryId);
  await prepareQueue();
  const { id: importId } = await db.memoryImport.create({
    data: { ...defined(named), byId: actor.userId },
    select: { id: true },
  });
  try {
    const size = await storeAll(importId, bodies);
    return await transaction(async (tx) => {
      await permit(tx, actor, "import", projectId);
      await tx.memoryImport.update({ where: { id: importId }, data: { size } });
      const job = { kind: "import-memory", input: { importId } };
      return { importId, jobId: (await startJob(tx, { project, actor }, job)).id };
    });
  } catch (error) {
    // Half a file is of no use to anybody.
    await db.memoryImport.deleteMany({ where: { id: importId } });
    throw error;
  }
}

async function storeAll(importId: string, [source, target]: Bodies): Promise<number> {
  const first = source === undefined ? 0 : await storeParts({ importId, file: 0 }, source);
  if (target === undefined) return first;
  return first + (await storeParts({ importId, file: 1 }, target));
}

/** Without the fields that nobody filled in. */
function defined({ memoryId, fileName, targetName, sourceLanguage, targetLanguage }: Named) {
  return {
    ...{ memoryId, fileName },
    targetName: targetName ?? null,
    sourceLanguage: sourceLanguage ?? null,
    targetLanguage: targetLanguage ?? null,
  };
}

type Named = Omit<z.infer<typeof importMemoryInput>, "projectId">;
