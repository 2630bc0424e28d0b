import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";

export const withdrawAssignmentInput = z.object({ projectId: z.uuid(), assignmentId: z.uuid() });

/** Takes work back from somebody. What they have written stays. */
export async function withdrawAssignment(
  actor: Actor,
  { projectId, assignmentId }: z.infer<typeof withdrawAssignmentInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "assign", projectId);
    const assignment = await tx.assignment.findFirst({
      where: { id: assignmentId, version: { document: { projectId: project } } },
      select: {
        versionId: true,
        userId: true,
        work: true,
        version: { select: { documentId: true } },
      },
    });
    if (assignment === null) throw new Refusal("not-found");
    const { version, versionId, userId, work } = assignment;
    await tx.assignment.delete({ where: { id: assignmentId }, select: { id: true } });
    await record(tx, { project, actor }, "assignment-withdrawn", {
      documentId: version.documentId,
      versionId,
      detail: { userId, work },
    });
  });
}
