import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";

/** What people do that the record keeps, in the past tense in which it is read. */
export type Deed =
  | "project-created"
  | "project-changed"
  | "invited"
  | "invitation-withdrawn"
  | "joined"
  | "member-changed"
  | "member-removed"
  | "document-imported"
  | "document-changed"
  | "document-deleted"
  | "source-proposed"
  | "source-dropped"
  | "source-changed"
  | "change-waived"
  | "taken-over"
  | "version-created"
  | "version-changed"
  | "version-deleted"
  | "aligned"
  | "draft-saved"
  | "restored"
  | "submitted"
  | "approved"
  | "returned"
  | "fault-noted"
  | "commented"
  | "comment-resolved"
  | "comment-reopened"
  | "note-written"
  | "note-removed"
  | "quotation-added"
  | "quotation-removed"
  | "marked-contentious"
  | "unmarked-contentious"
  | "withdrawn"
  | "bulk-undone"
  | "gap-accepted"
  | "confirmed"
  | "finding-dismissed"
  | "dismissal-withdrawn"
  | "paired"
  | "pairing-undone"
  | "assigned"
  | "assignment-withdrawn"
  | "concept-proposed"
  | "concept-changed"
  | "concept-agreed"
  | "concept-refused"
  | "concept-removed"
  | "concept-contentious"
  | "concept-uncontentious"
  | "machine-changed"
  | "terms-imported"
  | "exported"
  | "delivery-received"
  | "delivery-taken"
  | "delivery-closed"
  | "job-cancelled"
  | "memory-changed";

type Entry = {
  readonly documentId?: string;
  readonly versionId?: string;
  readonly passageId?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Adds to the record, which nobody can change afterwards. */
export async function record(
  tx: Db,
  { project, actor }: { readonly project: PermittedProject; readonly actor: Actor },
  deed: Deed,
  entry: Entry = {},
): Promise<void> {
  await tx.recordEntry.create({
    data: { projectId: project, actorId: actor.userId, deed, ...entry },
    select: { id: true },
  });
}
