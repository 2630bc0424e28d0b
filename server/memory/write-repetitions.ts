import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { passageToWrite } from "../versions/passage-in";
import { sameSource } from "./same-source";

export const writeRepetitionsInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  /** Of the passage whose text it is, as it was seen. */
  revision: z.int().positive(),
  others: z
    .array(
      z.object({
        passageId: z.uuid(),
        /** As it was seen: what somebody has changed since stays as it is. */
        revision: z.int().positive(),
        /** Whether it is to say the same; else it is left out from now on. */
        same: z.boolean(),
      }),
    )
    .min(1)
    .max(200),
});

/**
 * Gives passages with the very same source the text of one, as its writer might do by hand: with
 * revision and record, and only where nobody has handed in, approved or changed anything since. Those
 * that are to say something else are neither asked about nor filled any more.
 * @returns how many say the same now
 */
export async function writeRepetitions(
  actor: Actor,
  { revision, others, ...named }: z.infer<typeof writeRepetitionsInput>,
): Promise<{ written: number }> {
  return transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "write", named);
    if (revision !== passage.revision) throw new Refusal("conflict", { reason: "changed-since" });
    if (passage.text.trim() === "") throw new Refusal("invalid", { reason: "nothing-to-submit" });
    const { project } = writer.permit;
    const [done] = await tx.$queryRaw<{ written: number; leftOut: number }[]>`
      with ${sameSource(project, named)}, asked as (
        select same.*, a.revision, a.takes
          from json_to_recordset(${JSON.stringify(others.map(asRow))}::json)
                 as a(id uuid, revision int, takes boolean)
          join same using (id)
      ), changed as (
        update "Passage" p
           set text = ${passage.text}, status = 'draft', "writtenById" = ${actor.userId},
               "alsoByIds" = '{}', "writtenName" = null, "correctedById" = null,
               "submittedById" = null, "gapAccepted" = null, "standsAlone" = false,
               revision = p.revision + 1, "updatedAt" = now()
          from asked
         where p.id = asked.id and asked.takes and p.revision = asked.revision
           and p.status in ('untranslated', 'draft') and p.text <> ${passage.text}
        returning p.id, p."versionId", p.revision, asked.document
      ), remembered as (
        insert into "Revision"
               (id, "versionId", "passageId", number, text, status, origin, "authorId")
        select uuid_v7(), "versionId", id, revision, ${passage.text}, 'draft', 'memory',
               ${actor.userId}
          from changed
      ), recorded as (
        insert into "RecordEntry"
               ("projectId", "documentId", "versionId", "passageId", "actorId", deed, detail)
        select ${project}::uuid, document, "versionId", id, ${actor.userId}, 'draft-saved',
               jsonb_build_object('revision', revision, 'status', 'draft')
          from changed
      ), left_out as (
        update "Passage" p
           set "standsAlone" = true
          from asked
         where p.id = asked.id and not asked.takes and not p."standsAlone"
        returning p.id
      )
      select (select count(*)::int from changed) as written,
             (select count(*)::int from left_out) as "leftOut"`;
    const { written = 0, leftOut = 0 } = done ?? {};
    if (leftOut > 0) {
      const { documentId, versionId, id: passageId } = passage;
      const detail = { what: "left-out", passages: leftOut };
      const entry = { documentId, versionId, passageId, detail };
      await record(tx, { project, actor }, "memory-changed", entry);
    }
    return { written };
  });
}

type Other = z.infer<typeof writeRepetitionsInput>["others"][number];

const asRow = ({ passageId: id, revision, same: takes }: Other) => ({ id, revision, takes });
