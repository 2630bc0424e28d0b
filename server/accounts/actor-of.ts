import type { Actor } from "../access";
import { Refusal } from "../refusal";
import { auth } from "./auth";

/** Who asks, by the session cookie among the headers. Refuses `unauthenticated`. */
export async function actorOf(headers: Headers): Promise<SessionActor> {
  const found = await auth.api.getSession({ headers });
  if (found === null) throw new Refusal("unauthenticated");
  return { userId: found.user.id, sessionId: found.session.id };
}

/** An actor who came with a session. */
export type SessionActor = Actor & { readonly sessionId: string };
