import { z } from "zod";
import { type Actor, may, type Permit, permit } from "../access";
import { type Db, transaction } from "../db";
import { languageTag } from "../documents/language-tag";
import { prepareQueue } from "../jobs/queue";
import { startJob } from "../jobs/start-job";
import { Refusal } from "../refusal";
import { firstVersions, isPair, type Pair } from "./first-versions";

export const analyseProjectInput = z.object({
  projectId: z.uuid(),
  sourceLanguage: languageTag,
  language: languageTag,
});

/** A job that counts, and whether the actor may stop it. */
export type CountingJob = { readonly id: string; readonly mayStop: boolean };

/**
 * Has it counted what the memory knows of all documents of a project between two languages: see
 * server/jobs/count-project. One such job at a time. Refuses `not-found` where no document has such a
 * version.
 */
export async function analyseProject(
  actor: Actor,
  { projectId, ...pair }: z.infer<typeof analyseProjectInput>,
): Promise<CountingJob> {
  await prepareQueue();
  return transaction(async (tx) => {
    const asking = { actor, permit: await permit(tx, actor, "read", projectId) };
    const { project } = asking.permit;
    const versions = await firstVersions(tx, project);
    if (!versions.some((version) => isPair(version, pair))) throw new Refusal("not-found");
    // Of two who ask at once the second finds the job of the first.
    await tx.$queryRaw`select id from "Project" where id = ${project}::uuid for no key update`;
    const running = await countingJob(tx, asking, pair);
    if (running !== null) return running;
    const { id } = await startJob(tx, { project, actor }, { kind: "count-project", input: pair });
    return { id, mayStop: true };
  });
}

/** The one that is counting, if one is. */
export async function countingJob(
  db: Db,
  { actor, permit: { project, role } }: { readonly actor: Actor; readonly permit: Permit },
  { sourceLanguage, language }: Pair,
): Promise<CountingJob | null> {
  const found = await db.job.findFirst({
    where: {
      ...{ projectId: project, kind: "count-project", state: { in: ["waiting", "running"] } },
      input: { equals: { sourceLanguage, language } },
    },
    select: { id: true, startedById: true },
  });
  if (found === null) return null;
  return { id: found.id, mayStop: may(role, "import") || found.startedById === actor.userId };
}
