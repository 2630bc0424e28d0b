import { db } from "../db";
import type { SessionActor } from "./actor-of";

/** Where the actor is signed in, the latest used first. */
export async function listSessions({ userId, sessionId }: SessionActor) {
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: "desc" },
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, updatedAt: true },
  });
  return sessions.map((session) => ({ ...session, current: session.id === sessionId }));
}
