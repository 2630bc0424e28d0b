import { z } from "zod";
import { STATUSES, type Status } from "@/domain/review/status";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { documentIn } from "../documents/document-in";

export const listVersionsInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

export type VersionSummary = {
  readonly id: string;
  readonly language: string;
  readonly name: string;
  readonly translator: string | null;
  readonly count: number;
  readonly progress: Readonly<Record<Status, number>>;
  /** The alignment under way. */
  readonly job: { readonly id: string; readonly state: string; readonly progress: number } | null;
};

/** The versions of a document, and how far each has come. */
export async function listVersions(
  actor: Actor,
  { projectId, documentId }: z.infer<typeof listVersionsInput>,
): Promise<{ versions: VersionSummary[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  await documentIn(db, project, documentId);
  const [versions, counts] = await Promise.all([
    db.version.findMany({
      where: { documentId },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        language: true,
        name: true,
        translator: true,
        jobs: {
          where: { kind: "align", state: { in: ["waiting", "running"] } },
          take: 1,
          select: { id: true, state: true, progress: true },
        },
      },
    }),
    db.passage.groupBy({
      by: ["versionId", "status"],
      where: { version: { documentId } },
      _count: { _all: true },
    }),
  ]);
  return {
    versions: versions.map(({ jobs, ...version }) => {
      const own = counts.filter(({ versionId }) => versionId === version.id);
      const of = new Map(own.map(({ status, _count }) => [status, _count._all]));
      const progress = Object.fromEntries(STATUSES.map((each) => [each, of.get(each) ?? 0]));
      const count = own.reduce((sum, { _count }) => sum + _count._all, 0);
      return {
        ...version,
        count,
        progress: progress as Record<Status, number>,
        job: jobs[0] ?? null,
      };
    }),
  };
}
