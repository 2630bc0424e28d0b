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
    with made as (
      insert into "Passage" (id, "versionId", position, text, status, confidence, confirmed, moved,
             "writtenById", "alsoByIds", "correctedById", "submittedById", "writtenName")
      select uuid_v7(), ${versionId}::uuid, p.position, p.text,
             case when p.text = '' then 'untranslated'
                  when p.status in ('submitted', 'approved') then 'submitted'
                  else 'draft' end::"Status",
             p.confidence, p.confirmed, p.moved, p."writtenById", p."alsoByIds", p."correctedById",
             p."submittedById",
             case when p."writtenById" is null and p.text <> ''
                  then coalesce(p."writtenName", v.translator) end
        from "Passage" p
        join "Version" v on v.id = p."versionId"
       where p."versionId" = ${base}::uuid
       order by p.position
      returning id, position, text, status
    ), linked as (
      insert into "PassageParagraph" ("versionId", "paragraphId", "passageId")
      select ${versionId}::uuid, l."paragraphId", made.id
        from made
        join "Passage" p on p."versionId" = ${base}::uuid and p.position = made.position
        join "PassageParagraph" l on l."passageId" = p.id
    )
    insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
    select uuid_v7(), ${versionId}::uuid, id, 1, text, status, 'version', ${userId}
      from made where text <> ''`;
}
