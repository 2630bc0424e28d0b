import { z } from "zod";
import { db } from "../db";
import { Refusal } from "../refusal";
import { hashOf } from "./invitation-secret";

export const readInvitationInput = z.object({ secret: z.string().max(100) });

/** What an invitation is to. Whoever has the link may ask; a used or old one is `not-found`. */
export async function readInvitation({ secret }: z.infer<typeof readInvitationInput>) {
  const found = await db.invitation.findFirst({
    where: { tokenHash: hashOf(secret), acceptedAt: null, expiresAt: { gt: new Date() } },
    select: {
      email: true,
      role: true,
      project: { select: { name: true } },
      invitedBy: { select: { name: true } },
    },
  });
  if (found === null) throw new Refusal("not-found", { reason: "invitation-over" });
  return {
    email: found.email,
    role: found.role,
    project: found.project?.name ?? null,
    by: found.invitedBy.name,
  };
}
