import { z } from "zod";
import type { Status } from "@/domain/review/status";
import { type Actor, type PermittedProject, permit, rightsOf } from "../access";
import { type Db, transaction } from "../db";

export const readProjectInput = z.object({ projectId: z.uuid() });

export type Progress = Readonly<Record<Status, number>>;
/** A project with its documents, their versions and how far each is; the latest document first. */
export async function readProject(actor: Actor, { projectId }: z.infer<typeof readProjectInput>) {
  return transaction(async (tx) => {
    const { project, role, steps, contentiousStep, allowsSamePerson } = await permit(
      tx,
      actor,
      "read",
      projectId,
    );
    const { name, allowsOwnApproval, errorsBlock, fillsRepetitions } =
      await tx.project.findUniqueOrThrow({
        where: { id: project },
        select: { name: true, allowsOwnApproval: true, errorsBlock: true, fillsRepetitions: true },
      });
    const progress = await progressIn(tx, project);
    const jobs = await jobsIn(tx, project);
    const documents = await documentsIn(tx, project);
    return {
      id: projectId,
      name,
      allowsOwnApproval,
      errorsBlock,
      fillsRepetitions,
      steps,
      contentiousStep,
      allowsSamePerson,
      role,
      may: rightsOf(role),
      documents: documents.map(({ versions, _count, ...document }) => ({
        ...document,
        paragraphs: _count.paragraphs,
        versions: versions.map((version) => ({
          ...version,
          progress: progress.get(version.id) ?? NOTHING,
          job: jobs.get(version.id) ?? null,
        })),
      })),
    };
  });
}

const NOTHING: Progress = {
  untranslated: 0,
  draft: 0,
  submitted: 0,
  returned: 0,
  approved: 0,
  outdated: 0,
};

function documentsIn(tx: Db, project: PermittedProject) {
  return tx.document.findMany({
    where: { projectId: project },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      title: true,
      author: true,
      sourceLanguage: true,
      createdAt: true,
      _count: { select: { paragraphs: true } },
      versions: {
        orderBy: [{ language: "asc" }, { createdAt: "asc" }],
        select: { id: true, language: true, name: true, translator: true },
      },
    },
  });
}

/** How many passages of each version have each status. */
async function progressIn(tx: Db, project: PermittedProject): Promise<Map<string, Progress>> {
  const counts = await tx.passage.groupBy({
    by: ["versionId", "status"],
    where: { version: { document: { projectId: project } } },
    _count: { _all: true },
  });
  const progress = new Map<string, Progress>();
  for (const { versionId, status, _count } of counts) {
    progress.set(versionId, { ...(progress.get(versionId) ?? NOTHING), [status]: _count._all });
  }
  return progress;
}

/** The work under way, by the version it is about. */
async function jobsIn(tx: Db, project: PermittedProject) {
  const jobs = await tx.job.findMany({
    where: { projectId: project, kind: "align", state: { in: ["waiting", "running"] } },
    select: { id: true, state: true, progress: true, versionId: true },
  });
  return new Map(jobs.map(({ versionId, ...job }) => [versionId, job] as const));
}
