import { z } from "zod";
import { type Actor, permit } from "../access";
import { email } from "../accounts/password";
import { transaction } from "../db";
import { record } from "../record/record";
import { expiry, hashOf, newSecret } from "./invitation-secret";
import { ownersChangeOwners } from "./owners";
import { role, workingLanguages } from "./project-words";

export const inviteInput = z.object({
  projectId: z.uuid(),
  role,
  languages: workingLanguages,
  /** An empty one: whoever has the link. */
  email: z.union([z.literal(""), email]).default(""),
});

/** Makes a link that lets one person into a project, once. The secret of the link is given here and never again. */
export async function invite(
  actor: Actor,
  { projectId, role, languages, email }: z.infer<typeof inviteInput>,
): Promise<{ id: string; secret: string; email: string | null }> {
  const secret = newSecret();
  return transaction(async (tx) => {
    const { project, role: mine } = await permit(tx, actor, "assign", projectId);
    ownersChangeOwners(mine, role);
    const { id } = await tx.invitation.create({
      data: {
        tokenHash: hashOf(secret),
        email: email === "" ? null : email,
        projectId: project,
        role,
        languages,
        invitedById: actor.userId,
        expiresAt: expiry(new Date()),
      },
      select: { id: true },
    });
    await record(tx, { project, actor }, "invited", { detail: { role, invitationId: id } });
    return { id, secret, email: email === "" ? null : email };
  });
}
