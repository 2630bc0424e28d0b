import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, transaction } from "../db";
import { newVersion } from "./start-version";
import { versionIn } from "./version-in";

export const copyVersionInput = z.object({
  projectId: z.uuid(),
  /** The version that is the base of the new one. */
  versionId: z.uuid(),
  name: z.string().trim().min(1).max(200),
});

/**
 * Begins a version from another: the same pairing and texts, each its writer's. Nothing comes along
 * approved: what was handed in or approved waits for review, all else is a draft.
 */
export async function copyVersion(
  actor: Actor,
  { projectId, versionId: base, name }: z.infer<typeof copyVersionInput>,
): Promise<{ documentId: string; versionId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    const { documentId, language } = await versionIn(tx, project, base);
    const versionId = await newVersion(tx, { project, actor }, { documentId, language, name });
    await copyPassages(tx, actor, { base, versionId });
    return { documentId, versionId };
  });
}

type Copy = { readonly base: string; readonly versionId: string };

/** The passages of `base` in a version of the same document that has none. */
export async function copyPassages(
  tx: Db,
  { userId }: Actor,
  { base, versionId }: Copy,
): Promise<void> {
  await tx.$executeRaw`
    with base as materialized (
      select p.*, uuid_v7() as "copyId", v.translator
        from "Passage" p
        join "Version" v on v.id = p."versionId"
       where p."versionId" = ${base}::uuid
    ), made as (
      insert into "Passage" (id, "versionId", position, text, status, confidence, confirmed, moved,
             "writtenById", "alsoByIds", "correctedById", "submittedById", "writtenName")
      select "copyId", ${versionId}::uuid, position, text,
             case when text = '' then 'untranslated'
                  when status in ('submitted', 'approved') then 'submitted'
                  else 'draft' end::"Status",
             confidence, confirmed, moved, "writtenById", "alsoByIds", "correctedById",
             "submittedById",
             case when "writtenById" is null and text <> ''
                  then coalesce("writtenName", translator) end
        from base
       order by position
      returning id, text, status
    ), linked as (
      insert into "PassageParagraph" ("versionId", "paragraphId", "passageId")
      select ${versionId}::uuid, l."paragraphId", base."copyId"
        from base
        join "PassageParagraph" l on l."passageId" = base.id
    )
    insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
    select uuid_v7(), ${versionId}::uuid, id, 1, text, status, 'version', ${userId}
      from made where text <> ''`;
}
