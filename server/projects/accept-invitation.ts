import { z } from "zod";
import { type Actor, permit } from "../access";
import { addAccount, hashed } from "../accounts/add-account";
import { email, password, personName } from "../accounts/password";
import { type Db, db, transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { hashOf } from "./invitation-secret";

const secret = z.string().max(100);

export const acceptInvitationInput = z.object({ secret });

export const joinInput = z.object({ secret, name: personName, email, password });

/** Whoever is signed in comes into the project. Somebody who is in it already keeps their role. */
export async function acceptInvitation(
  actor: Actor,
  { secret }: z.infer<typeof acceptInvitationInput>,
): Promise<Accepted> {
  return transaction(async (tx) => {
    const me = await tx.user.findUnique({ where: { id: actor.userId }, select: { email: true } });
    if (me === null) throw new Refusal("unauthenticated");
    return use(tx, secret, { userId: actor.userId, email: me.email });
  });
}

/** Somebody new makes an account and comes in, or neither. */
export async function join({ secret, ...account }: z.infer<typeof joinInput>): Promise<Accepted> {
  // Asked before the slow part, so that nobody keeps the desk busy without an invitation.
  await waiting(db, secret, account.email);
  const hash = await hashed(account.password);
  return transaction(async (tx) => {
    const { id } = await addAccount(tx, { ...account, password: hash });
    return use(tx, secret, { userId: id, email: account.email });
  });
}

export type Accepted = { readonly projectId: string | null };

async function use(
  tx: Db,
  secret: string,
  { userId, email }: { userId: string; email: string },
): Promise<Accepted> {
  const { id, projectId, role, languages } = await waiting(tx, secret, email);
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null },
    data: { acceptedAt: new Date(), acceptedById: userId },
  });
  if (count === 0) throw over();
  if (projectId === null || role === null) return { projectId: null };
  const known = await tx.member.findUnique({
    where: { projectId_userId: { projectId, userId } },
    select: { role: true },
  });
  if (known !== null) return { projectId };
  await tx.member.create({ data: { projectId, userId, role, languages } });
  const { project } = await permit(tx, { userId }, "read", projectId);
  await record(tx, { project, actor: { userId } }, "joined", { detail: { role } });
  return { projectId };
}

/** Refuses `not-found` when it is used or too old, `forbidden` when it names somebody else. */
async function waiting(tx: Db, secret: string, email: string) {
  const found = await tx.invitation.findFirst({
    where: { tokenHash: hashOf(secret), acceptedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, email: true, projectId: true, role: true, languages: true },
  });
  if (found === null) throw over();
  if (found.email !== null && found.email !== email) {
    throw new Refusal("forbidden", { reason: "invitation-for-another" });
  }
  return found;
}

function over(): Refusal {
  return new Refusal("not-found", { reason: "invitation-over" });
}
