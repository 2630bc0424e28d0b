import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { documentIn } from "../documents/document-in";

export const listAssignmentsInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

export type AssignmentRow = {
  readonly id: string;
  readonly versionId: string;
  readonly userId: string;
  readonly name: string;
  readonly work: "translation" | "review";
  /** As people count, from 1. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly dueAt: Date | null;
};

/** Who was given what of a document's versions, the most urgent first. */
export async function listAssignments(
  actor: Actor,
  { projectId, documentId }: z.infer<typeof listAssignmentsInput>,
): Promise<AssignmentRow[]> {
  const { project } = await permit(db, actor, "read", projectId);
  await documentIn(db, project, documentId);
  const rows = await db.assignment.findMany({
    where: { version: { documentId } },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { at: "asc" }],
    select: {
      id: true,
      versionId: true,
      userId: true,
      work: true,
      fromPosition: true,
      toPosition: true,
      dueAt: true,
      user: { select: { name: true } },
    },
  });
  return rows.map(({ user, fromPosition, toPosition, ...row }) => ({
    ...row,
    name: user.name,
    range:
      fromPosition === null || toPosition === null
        ? null
        : { from: fromPosition + 1, to: toPosition + 1 },
  }));
}
