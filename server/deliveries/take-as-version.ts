import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, transaction } from "../db";
import { record } from "../record/record";
import { copyPassages } from "../versions/copy-version";
import { newVersion } from "../versions/start-version";
import { deliveryIn } from "./delivery-in";
import { laidBeside } from "./difference";

export const takeAsVersionInput = z.object({
  projectId: z.uuid(),
  deliveryId: z.uuid(),
  name: z.string().trim().min(1).max(200),
});

type Taken = { readonly documentId: string; readonly base: string; readonly versionId: string };

/**
 * Begins a version that says what the file says: a copy of the one it came back for, with every text
 * of the file that differs as a draft. The delivery stays open, and the one it came back for as it is.
 */
export async function takeAsVersion(
  actor: Actor,
  { projectId, deliveryId, name }: z.infer<typeof takeAsVersionInput>,
): Promise<Taken> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    const { version, outside } = await deliveryIn(tx, project, deliveryId);
    const { id: base, documentId, language } = version;
    const writer = { project, actor };
    const versionId = await newVersion(tx, writer, { documentId, language, name });
    await copyPassages(tx, actor, { base, versionId });
    const texts = await putIn(tx, actor, { deliveryId, base, versionId, outside });
    const detail = { deliveryId, base, texts, outside };
    await record(tx, writer, "delivery-taken", { documentId, versionId, detail });
    return { documentId, base, versionId };
  });
}

type PutIn = {
  readonly deliveryId: string;
  readonly base: string;
  readonly versionId: string;
  readonly outside: boolean;
};

/** The texts of the file in the passages of the copy, which stand where those of its base do. */
async function putIn(
  tx: Db,
  { userId }: Actor,
  { deliveryId, base, versionId, outside }: PutIn,
): Promise<number> {
  return tx.$executeRaw`
    with ${laidBeside(deliveryId, base)}, changed as (
      update "Passage" p
         set text = laid.text, status = 'draft', "writtenById" = ${outside ? null : userId},
             "writtenName" = null, "alsoByIds" = '{}', "correctedById" = null,
             "submittedById" = null, revision = p.revision + 1, "updatedAt" = now()
        from laid
       where laid.kind not in ('same', 'taken', 'unplaced')
         and p."versionId" = ${versionId}::uuid and p.position = laid."passagePosition"
      returning p.id, p.revision, p.text
    )
    insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
    select uuid_v7(), ${versionId}::uuid, id, revision, text, 'draft', 'imported', ${userId}
      from changed`;
}
