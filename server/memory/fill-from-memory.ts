import { remembered } from "@/domain/memory/remembered";
import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";
import { md5 } from "./index-columns";

/**
 * Puts into the empty passages of a new version what was approved before for the very same source
 * with the same codes: as drafts, marked as coming from the memory. Gives how many.
 */
export async function fillFromMemory(
  tx: Db,
  { project, actor }: { readonly project: PermittedProject; readonly actor: Actor },
  versionId: string,
): Promise<number> {
  const paragraphs = await tx.$queryRaw<Source[]>`
    select l."passageId", g.text, d."sourceLanguage"
      from "PassageParagraph" l
      join "Paragraph" g on g.id = l."paragraphId"
      join "Document" d on d.id = g."documentId"
     where l."versionId" = ${versionId}::uuid
       and exists (select 1 from "ProjectMemory" m join "MemoryUnit" u on u."memoryId" = m."memoryId"
                    where m."projectId" = ${project}::uuid)`;
  if (paragraphs.length === 0) return 0;
  const asked = JSON.stringify(
    paragraphs.map(({ passageId, text, sourceLanguage }) => ({
      passageId,
      identity: md5(remembered(text, sourceLanguage).identity),
    })),
  );
  return tx.$executeRaw`
    with asked as (
      select * from json_to_recordset(${asked}::json) as given("passageId" uuid, identity text)
    ), known as (
      select distinct on (a."passageId") a."passageId", u.target
        from asked a
        join "PassageParagraph" l on l."passageId" = a."passageId"
        join "Paragraph" g on g.id = l."paragraphId"
        join "Version" v on v.id = l."versionId"
        join "Document" d on d.id = v."documentId"
        join "ProjectMemory" m on m."projectId" = ${project}::uuid and m.penalty = 0
        join "MemoryUnit" u on u."memoryId" = m."memoryId" and u.identity = a.identity
         and u."sourceLanguage" = d."sourceLanguage" and u."targetLanguage" = v.language
         and u.codes = g.codes
       order by a."passageId", (u.key is not distinct from g.key) desc, u.at desc
    ), filled as (
      update "Passage" p
         set text = known.target, status = 'draft', revision = p.revision + 1, "updatedAt" = now()
        from known
       where p.id = known."passageId" and p.text = ''
      returning p.id, p."versionId", p.revision, p.text
    )
    insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
    select uuid_v7(), "versionId", id, revision, text, 'draft', 'memory', ${actor.userId}
      from filled`;
}

type Source = {
  readonly passageId: string;
  readonly text: string;
  readonly sourceLanguage: string;
};
