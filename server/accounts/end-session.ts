import { z } from "zod";
import { db } from "../db";
import { Refusal } from "../refusal";
import type { SessionActor } from "./actor-of";

export const endSessionInput = z.object({ sessionId: z.string().max(100) });

/** Signs the actor out somewhere else. Refuses `not-found` for a session that is not theirs. */
export async function endSession(
  actor: SessionActor,
  { sessionId }: z.infer<typeof endSessionInput>,
): Promise<void> {
  const { count } = await db.session.deleteMany({
    where: { id: sessionId, userId: actor.userId },
  });
  if (count === 0) throw new Refusal("not-found");
}
