import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { versionIn } from "../versions/version-in";
import type { LiveEvent } from "./event";
import { hub } from "./hub";

export const subscribeInput = z.object({ projectId: z.uuid(), versionId: z.uuid() });

type Subscription = z.infer<typeof subscribeInput> & {
  readonly onEvent: (event: LiveEvent) => void;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
};

/** Tells of every change of a version from the moment this resolves, until the signal. */
export async function subscribe(
  actor: Actor,
  { projectId, versionId, onEvent, signal }: Subscription,
): Promise<void> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  const leave = await hub.add(({ project: of, ...event }) => {
    if (isFor(event, { of, project, versionId })) onEvent(event);
  });
  if (signal.aborted) leave();
  else signal.addEventListener("abort", leave, { once: true });
}

type Addressee = { of: string | undefined; project: string; versionId: string };

function isFor(event: LiveEvent, { of, project, versionId }: Addressee): boolean {
  if (event.type === "missed") return true;
  if (of !== project) return false;
  return event.type === "terms" || event.versionId === versionId;
}
