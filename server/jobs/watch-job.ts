import type { PermittedProject } from "../access";
import { transaction } from "../db";
import { publish } from "../live/publish";
import { log } from "../log";

/** How often the world hears of a job, and the job of the world. */
const BEAT_MS = 500;

/**
 * Keeps the row of a running job alive: writes its progress, shows that its worker lives, and looks
 * whether somebody wants it to stop.
 */
export function watchJob(
  job: { readonly id: string; readonly project: PermittedProject },
  onCancel: () => void,
) {
  let progress = 0;
  let beating = Promise.resolve();
  const beat = () => {
    beating = beating
      .then(() => beatOnce(job, progress))
      .then((cancelled) => {
        if (cancelled) onCancel();
      })
      .catch((error: unknown) => log.warn({ job: job.id, error }, "heartbeat failed"));
  };
  const timer = setInterval(beat, BEAT_MS);
  return {
    onProgress: (share: number) => {
      progress = Math.max(progress, Math.min(1, share));
    },
    end: () => {
      clearInterval(timer);
      return beating;
    },
  };
}

/**
 * A job that was given back while its worker slept waits, and goes on here all the same.
 * @returns whether the job should stop
 */
function beatOnce(
  { id, project }: { id: string; project: PermittedProject },
  progress: number,
): Promise<boolean> {
  return transaction(async (tx) => {
    const [told] = await tx.job.updateManyAndReturn({
      where: { id, state: { in: ["waiting", "running"] } },
      data: { progress, updatedAt: new Date() },
      select: { cancel: true, versionId: true },
    });
    if (told === undefined) return true;
    const { cancel, versionId } = told;
    await publish(tx, project, { type: "job", id, versionId, state: "running", progress });
    return cancel;
  });
}
