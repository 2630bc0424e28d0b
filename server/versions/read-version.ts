import { z } from "zod";
import { STATUSES, type Status } from "@/domain/review/status";
import { type Actor, type Permit, type PermittedProject, permit, rightsOf } from "../access";
import { type Db, db } from "../db";
import { Refusal } from "../refusal";

export const readVersionInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

/** Everything about a version but its passages: what the editor opens with. */
export async function readVersion(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof readVersionInput>,
) {
  const permitted = await permit(db, actor, "read", projectId);
  const { project } = permitted;
  const [version, me, progress] = await Promise.all([
    headOf(db, project, versionId),
    whoAmI(db, actor, permitted),
    progressOf(db, versionId),
  ]);
  const { document, jobs, ...rest } = version;
  const { original, versions, project: home, ...about } = document;
  return {
    project: { ...home, steps: permitted.steps, contentiousStep: permitted.contentiousStep },
    document: { ...about, ...original },
    version: rest,
    versions,
    me,
    count: Object.values(progress).reduce((sum, count) => sum + count, 0),
    progress,
    job: jobs[0] ?? null,
  };
}

async function headOf(db: Db, project: PermittedProject, versionId: string) {
  const version = await db.version.findFirst({
    where: { id: versionId, document: { projectId: project } },
    select: {
      id: true,
      language: true,
      name: true,
      translator: true,
      pairing: true,
      reliable: true,
      document: {
        select: {
          id: true,
          title: true,
          sourceLanguage: true,
          author: true,
          publication: true,
          address: true,
          date: true,
          original: { select: { format: true, fileName: true } },
          project: {
            select: { id: true, name: true, allowsOwnApproval: true, allowsSamePerson: true },
          },
          versions: {
            orderBy: { createdAt: "asc" },
            select: { id: true, language: true, name: true },
          },
        },
      },
      jobs: {
        where: { kind: "align", state: { in: ["waiting", "running"] } },
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { id: true, state: true, progress: true },
      },
    },
  });
  if (version === null) throw new Refusal("not-found");
  return version;
}

async function whoAmI(db: Db, { userId }: Actor, { role, languages }: Permit) {
  const user = await db.user.findUnique({ where: { id: userId }, select: { name: true } });
  return { userId, name: user?.name ?? "", role, languages, may: rightsOf(role) };
}

async function progressOf(db: Db, versionId: string): Promise<Record<Status, number>> {
  const counted = await db.passage.groupBy({
    by: ["status"],
    where: { versionId },
    _count: { _all: true },
  });
  const counts = new Map(counted.map(({ status, _count }) => [status, _count._all]));
  const all = STATUSES.map((status) => [status, counts.get(status) ?? 0] as const);
  return Object.fromEntries(all) as Record<Status, number>;
}
