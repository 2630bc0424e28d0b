import type { Actor } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** Refuses `forbidden` to whoever may not start projects and invite people to the desk. */
export async function permitDeskOwner(db: Db, actor: Actor): Promise<void> {
  const person = await db.user.findUnique({
    where: { id: actor.userId },
    select: { owner: true },
  });
  if (person?.owner !== true) throw new Refusal("forbidden", { reason: "not-desk-owner" });
}
