import { Prisma } from "@/prisma/client/client";

// What a row of the editor says of quotations and remarks, in a query in which `p` is its passage.

/** The same as is_contentious(), which would be planned anew in each statement. */
export const CONTENTIOUS = Prisma.sql`exists (
  select from "PassageParagraph" l
    join "Paragraph" g on g.id = l."paragraphId"
   where l."passageId" = p.id
     and (g.contentious or g.contested
          or exists (select from "Quotation" q where q."paragraphId" = g.id)))`;

export const QUOTATIONS = Prisma.sql`(
  select coalesce(json_agg(json_build_object('id', q.id, 'words', q.words, 'speaker', q.speaker,
           'wording', q.wording, 'language', q.language, 'source', q.source)
           order by q.at), '[]')
    from "PassageParagraph" l
    join "Quotation" q on q."paragraphId" = l."paragraphId"
   where l."passageId" = p.id)`;

export const REMARKS = Prisma.sql`(
  (select count(*) from "Comment" c
    where c."passageId" = p.id and c."threadId" is null and c."resolvedAt" is null)
  + (select count(*) from "Note" n where n."passageId" = p.id))::int`;
