import { z } from "zod";
import { type Actor, inTheirLanguage, permit } from "../access";
import { transaction } from "../db";
import { CHANNEL } from "../live/event";
import { deliveryIn } from "./delivery-in";
import { ROWS } from "./read-delivery";

export const takeDeliveredInput = z.object({
  projectId: z.uuid(),
  deliveryId: z.uuid(),
  /** Texts of the delivery, each with the revision of its passage that the person saw beside it: `12:3`. */
  take: z
    .array(z.string().regex(/^\d{1,6}:\d{1,9}$/u))
    .min(1)
    .max(ROWS)
    .transform((all) => all.map(seen)),
});

function seen(one: string) {
  const [position = 0, revision = 0] = one.split(":").map(Number);
  return { position, revision };
}

/**
 * Puts delivered texts into their passages as drafts, those and no others, with a revision, an entry
 * of the record and a notice for each. An approval that held is lifted. A passage that somebody has
 * changed since it was shown stays as it is, and is counted as missed.
 */
export async function takeDelivered(
  actor: Actor,
  { projectId, deliveryId, take }: z.infer<typeof takeDeliveredInput>,
): Promise<{ taken: number; missed: number }> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "write", projectId);
    const { project } = permitted;
    const { version, outside } = await deliveryIn(tx, project, deliveryId);
    inTheirLanguage(permitted, version.language);
    const writer = outside ? null : actor.userId;
    const changed = await tx.$queryRaw<{ id: string }[]>`
      with chosen as materialized (
        select d.position, d."passageId", d.text, c.revision
          from json_to_recordset(${JSON.stringify(take)}::json) as c (position int, revision int)
          join "DeliveredText" d on d.position = c.position
         where d."deliveryId" = ${deliveryId}::uuid and d."takenAs" is null
      ), changed as (
        update "Passage" p
           set text = chosen.text, status = 'draft', "writtenById" = ${writer}, "alsoByIds" = '{}',
               "correctedById" = null, "submittedById" = null, "gapAccepted" = null,
               revision = p.revision + 1, "updatedAt" = now()
          from chosen
         where p.id = chosen."passageId" and p."versionId" = ${version.id}::uuid
           and p.revision = chosen.revision
        returning p.id, p.position, p.revision, p.text, chosen.position as place
      ), taken as (
        update "DeliveredText" d set "takenAs" = changed.revision
          from changed
         where d."deliveryId" = ${deliveryId}::uuid and d.position = changed.place
      ), remembered as (
        insert into "Revision"
               (id, "versionId", "passageId", number, text, status, origin, "authorId")
        select uuid_v7(), ${version.id}::uuid, id, revision, text, 'draft', 'imported',
               ${actor.userId}
          from changed
      ), lifted as (
        update "Approval" a
           set "liftedAt" = now(), "liftedById" = ${actor.userId}, "liftedBecause" = 'text'
          from changed
         where a."passageId" = changed.id and a."liftedAt" is null
      ), answered as (
        update "Return" r set "answeredAt" = now()
          from changed
         where r."passageId" = changed.id and r."answeredAt" is null
      ), recorded as (
        insert into "RecordEntry"
               ("projectId", "documentId", "versionId", "passageId", "actorId", deed, detail)
        select ${project}::uuid, ${version.documentId}::uuid, ${version.id}::uuid, id,
               ${actor.userId}, 'delivery-taken',
               jsonb_build_object('revision', revision, 'status', 'draft',
                 'deliveryId', ${deliveryId}::text, 'outside', ${outside}::boolean)
          from changed
      )
      select id, pg_notify(${CHANNEL}, jsonb_build_object('project', ${project}::text,
               'type', 'passage', 'versionId', ${version.id}::text, 'id', id,
               'position', position, 'revision', revision, 'by', ${actor.userId}::text)::text)::text
        from changed`;
    return { taken: changed.length, missed: take.length - changed.length };
  });
}
