import type { Actor } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";

export type Me = Awaited<ReturnType<typeof readMe>>;

/** The actor's own account, for the frame of every page. */
export async function readMe(actor: Actor) {
  const me = await db.user.findUnique({
    where: { id: actor.userId },
    select: {
      ...{ id: true, name: true, email: true, owner: true, uiLanguage: true, theme: true },
      notices: { where: { seenAt: null, count: { gt: 0 } }, select: { versionId: true } },
    },
  });
  if (me === null) throw new Refusal("unauthenticated");
  const { notices, ...person } = me;
  /** Versions in which something new waits for the actor. */
  return { ...person, news: new Set(notices.map(({ versionId }) => versionId)).size };
}
