import { z } from "zod";
import type { Actor } from "../access";
import { email } from "../accounts/password";
import { transaction } from "../db";
import { permitDeskOwner } from "./desk-owner";
import { expiry, hashOf, newSecret } from "./invitation-secret";

export const inviteToDeskInput = z.object({ email: z.union([z.literal(""), email]).default("") });

/** Makes a link that lets one person make an account, in no project yet. */
export async function inviteToDesk(
  actor: Actor,
  { email }: z.infer<typeof inviteToDeskInput>,
): Promise<{ id: string; secret: string; email: string | null }> {
  const secret = newSecret();
  const address = email === "" ? null : email;
  return transaction(async (tx) => {
    await permitDeskOwner(tx, actor);
    const { id } = await tx.invitation.create({
      data: {
        tokenHash: hashOf(secret),
        email: address,
        invitedById: actor.userId,
        expiresAt: expiry(new Date()),
      },
      select: { id: true },
    });
    return { id, secret, email: address };
  });
}
