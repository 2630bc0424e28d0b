import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";

export const readRecordInput = z.object({
  projectId: z.uuid(),
  /** Entries older than this one. */
  before: z.coerce.bigint().optional(),
});

const PAGE = 100;

/** Who did what, the latest first, a hundred at a time. */
export async function readRecord(
  actor: Actor,
  { projectId, before }: z.infer<typeof readRecordInput>,
) {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "read", projectId);
    const { name } = await tx.project.findUniqueOrThrow({
      where: { id: project },
      select: { name: true },
    });
    const found = await tx.recordEntry.findMany({
      where: { projectId: project, ...(before === undefined ? {} : { id: { lt: before } }) },
      orderBy: { id: "desc" },
      take: PAGE + 1,
    });
    const page = found.slice(0, PAGE);
    const people = await tx.user.findMany({
      where: { id: { in: [...new Set(page.map(({ actorId }) => actorId))] } },
      select: { id: true, name: true },
    });
    const documents = await tx.document.findMany({
      where: { id: { in: page.flatMap(({ documentId }) => documentId ?? []) }, projectId: project },
      select: { id: true, title: true },
    });
    const versions = await tx.version.findMany({
      where: {
        id: { in: page.flatMap(({ versionId }) => versionId ?? []) },
        document: { projectId: project },
      },
      select: {
        id: true,
        name: true,
        language: true,
        document: { select: { id: true, title: true } },
      },
    });
    return {
      project: { id: projectId, name },
      entries: page.map(({ id, actorId, deed, at, documentId, versionId }) => ({
        id: String(id),
        deed,
        at,
        by: people.find((person) => person.id === actorId)?.name ?? null,
        version: versions.find((version) => version.id === versionId) ?? null,
        document: documents.find((document) => document.id === documentId) ?? null,
      })),
      older: found.length > PAGE ? String(page.at(-1)?.id ?? "") : null,
    };
  });
}
