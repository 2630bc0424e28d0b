import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";

export const withdrawInvitationInput = z.object({ projectId: z.uuid(), invitationId: z.uuid() });

/** The link stops working. Refuses `not-found` for one that was used already. */
export async function withdrawInvitation(
  actor: Actor,
  { projectId, invitationId }: z.infer<typeof withdrawInvitationInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "assign", projectId);
    const { count } = await tx.invitation.deleteMany({
      where: { id: invitationId, projectId: project, acceptedAt: null },
    });
    if (count === 0) throw new Refusal("not-found");
    await record(tx, { project, actor }, "invitation-withdrawn", { detail: { invitationId } });
  });
}
