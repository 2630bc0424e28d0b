import { z } from "zod";
import { type Break, breakAt, type Link, START } from "@/domain/record/chain";
import type { SealedEntry } from "@/domain/record/entry";
import { type Actor, permit, rightsOf } from "../access";
import { transaction } from "../db";
import { sealRecord } from "../record/seal-record";
import { sealedEntries } from "../record/sealed-entries";
import { sha256 } from "../record/sha256";

export const readRecordInput = z.object({
  projectId: z.uuid(),
  /** Entries before this place in the chain. */
  before: z.coerce.number().int().positive().optional(),
});

const PAGE = 100;

/** Who did what, the latest first, a hundred at a time. */
export async function readRecord(
  actor: Actor,
  { projectId, before }: z.infer<typeof readRecordInput>,
) {
  return transaction(async (tx) => {
    const { project, role } = await permit(tx, actor, "read", projectId);
    const { name } = await tx.project.findUniqueOrThrow({
      where: { id: project },
      select: { name: true },
    });
    await sealRecord(tx, project);
    const last = await tx.recordEntry.aggregate({
      where: { projectId: project, number: before === undefined ? { not: null } : { lt: before } },
      _max: { number: true },
    });
    // One more than is shown: the first entry of a page is weighed against the one before it.
    const after = Math.max(0, (last._max.number ?? 0) - PAGE - 1);
    const found = await sealedEntries(tx, project, { after, most: PAGE + 1, before });
    const page = weighed(found, after);
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
    const passages = await tx.passage.findMany({
      where: {
        id: { in: page.flatMap(({ passageId }) => passageId ?? []) },
        version: { document: { projectId: project } },
      },
      select: { id: true, position: true },
    });
    const numbers = new Map<string | null, number>(
      passages.map(({ id, position }) => [id, position + 1]),
    );
    return {
      project: { id: projectId, name, may: rightsOf(role) },
      entries: page.map(({ id, actorId, deed, at, documentId, versionId, passageId, broken }) => ({
        id,
        broken,
        deed,
        at: new Date(at),
        by: people.find((person) => person.id === actorId)?.name ?? null,
        version: versions.find((version) => version.id === versionId) ?? null,
        /** Of the passage as it stands now, from 1; null where it is gone. */
        number: numbers.get(passageId) ?? null,
        document: documents.find((document) => document.id === documentId) ?? null,
      })),
      older: after > 0 ? (page.at(-1)?.number ?? null) : null,
    };
  });
}

/** The entries of a page, the latest first, each with what is wrong with it. */
function weighed(found: readonly SealedEntry[], after: number) {
  let before: Link | null = after === 0 ? START : null;
  const page: (SealedEntry & { readonly broken: Break | null })[] = [];
  for (const entry of found) {
    const isOnlyContext = before === null && entry.number === after + 1;
    if (!isOnlyContext) {
      page.unshift({ ...entry, broken: breakAt(before ?? START, entry, sha256) });
    }
    before = entry;
  }
  return page;
}
