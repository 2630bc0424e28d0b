import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, transaction } from "../db";
import { deleteOriginals } from "../documents/delete-originals";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { heldDocument } from "./source-change";

export const dropSourceInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  changeId: z.uuid(),
});

/** Leaves a document as it is: the proposed text is forgotten, the record says that it was there. */
export async function dropSource(
  actor: Actor,
  { projectId, documentId, changeId }: z.infer<typeof dropSourceInput>,
): Promise<{ documentId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    await heldDocument(tx, project, documentId);
    const dropped = await forgetProposals(tx, documentId, changeId);
    if (dropped === 0) throw new Refusal("not-found");
    await record(tx, { project, actor }, "source-dropped", { documentId, detail: { changeId } });
    return { documentId };
  });
}

/** Takes away what was proposed and not applied; says how many that were. */
export async function forgetProposals(
  tx: Db,
  documentId: string,
  changeId?: string,
): Promise<number> {
  const which = changeId === undefined ? {} : { id: changeId };
  const where = { documentId, state: { not: "applied" }, ...which } as const;
  const open = await tx.sourceChange.findMany({ where, select: { id: true, originalId: true } });
  await tx.sourceChange.deleteMany({ where });
  await deleteOriginals(
    tx,
    open.map(({ originalId }) => originalId),
  );
  return open.length;
}
