import { z } from "zod";
import { type Actor, inTheirLanguage, permit } from "../access";
import { type Db, transaction } from "../db";
import { prepareQueue } from "../jobs/queue";
import { startJob } from "../jobs/start-job";
import { Refusal } from "../refusal";
import { versionIn } from "../versions/version-in";

export const startAgainInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

/** Has a version aligned anew, round what a person confirmed or approved. One such job at a time. */
export async function startAgain(
  actor: Actor,
  { projectId, versionId }: z.infer<typeof startAgainInput>,
): Promise<{ jobId: string }> {
  await prepareQueue();
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "pair", projectId);
    const { language } = await versionIn(tx, permitted.project, versionId);
    inTheirLanguage(permitted, language);
    await tx.$queryRaw`select id from "Version" where id = ${versionId}::uuid for update`;
    await refuseUnaligned(tx, versionId);
    const running = await tx.job.findFirst({
      where: { versionId, kind: { in: KINDS }, state: { in: ["waiting", "running"] } },
      select: { id: true },
    });
    if (running !== null) return { jobId: running.id };
    const { project } = permitted;
    const kind = "align-again";
    const job = await startJob(tx, { project, actor }, { kind, versionId, input: { versionId } });
    return { jobId: job.id };
  });
}

/** Who translates passage by passage has paired them by writing. */
async function refuseUnaligned(tx: Db, versionId: string): Promise<void> {
  const aligned = await tx.passage.findFirst({
    where: { versionId, text: { not: "" }, confidence: { not: null } },
    select: { id: true },
  });
  if (aligned === null) throw new Refusal("invalid", { reason: "nothing-to-align" });
}

const KINDS = ["align", "align-again"];
