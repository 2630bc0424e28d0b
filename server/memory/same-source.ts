import { Prisma } from "@/prisma/client/client";
import type { PermittedProject } from "../access";

/**
 * The passages of a project in the same language that answer the very same paragraph as one does,
 * letter by letter, and no other: in its own version, and in those of other documents. As `own`, the
 * one, and `same`, ids of the others with the document and version they stand in. Neither of a passage
 * of several paragraphs. What others make of its own document is theirs.
 */
export const sameSource = (
  project: PermittedProject,
  { passageId }: { readonly passageId: string },
): Prisma.Sql => sameSourceAs(project, Prisma.sql`= ${passageId}::uuid`);

/** The same of several, where `same` says of which it is (`of`): it may be of more than one. */
export const sameSources = (project: PermittedProject, passageIds: readonly string[]): Prisma.Sql =>
  sameSourceAs(project, Prisma.sql`= any(${[...passageIds]}::uuid[])`);

function sameSourceAs(project: PermittedProject, asked: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    own as (
      select l."passageId" as id, g.text, g.codes, v.id as version, v.language, v."documentId", d."sourceLanguage"
        from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
        join "Version" v on v.id = l."versionId"
        join "Document" d on d.id = v."documentId"
       where l."passageId" ${asked} and d."projectId" = ${project}::uuid
         and not exists (select 1 from "PassageParagraph" o
                          where o."passageId" = l."passageId" and o."paragraphId" <> g.id)
    ), same as (
      select l."passageId" as id, own.id as of, v.id as version, d.id as document
        from own
        join "Paragraph" g on md5(g.text) = md5(own.text) and g.text = own.text
        join "Document" d on d.id = g."documentId" and d."projectId" = ${project}::uuid
         and d."sourceLanguage" = own."sourceLanguage"
        join "Version" v on v."documentId" = d.id and v.language = own.language
         and (v.id = own.version or d.id <> own."documentId")
        join "PassageParagraph" l on l."versionId" = v.id and l."paragraphId" = g.id
       where l."passageId" <> own.id
         and not exists (select 1 from "PassageParagraph" o
                          where o."passageId" = l."passageId" and o."paragraphId" <> g.id)
    )`;
}
