import type { Others } from "@/domain/checks/check";
import { namesOf } from "@/domain/checks/names-in";
import type { PermittedProject } from "../access";
import type { Db } from "../db";

type Asked = { readonly passageId: string; readonly source: string; readonly text: string };

/** As many are compared. */
const MOST = 200;
/** In UTF-16 units: by so much may marks and vowel signs make a text longer that is the same. */
const SLACK = 40;

/**
 * The passages of a project that have the source of one, its translation, or names of its document:
 * in its own version, and in other documents' versions of the same language. What was written this
 * second, and its words not yet read (`PassageUnread`), is looked at one by one.
 * Passages are looked up by their keys alone (`offset 0`), whatever PostgreSQL believes of the version.
 */
export async function othersOf(
  db: Db,
  project: PermittedProject,
  { passageId, source, text }: Asked,
): Promise<Others> {
  const names = [...namesOf(source, text).keys()];
  const hasWords = /\p{L}/u.test(text);
  const rows = await db.$queryRaw<Row[]>`
    with here as (
      select p.id, p."versionId", v."documentId", v.language, d."sourceLanguage"
        from "Passage" p
        join "Version" v on v.id = p."versionId"
        join "Document" d on d.id = v."documentId"
       where p.id = ${passageId}::uuid and (d."projectId" = ${project}::uuid) is true
    ), unread as materialized (
      select q.id, q.text
        from "PassageUnread" u
        cross join lateral (
          select p.id, p.text, p."versionId" from "Passage" p where p.id = u."passageId" offset 0
        ) q
        join here on ${hasWords}
        join "Version" w on w.id = q."versionId" and w.language = here.language
       where length(q.text) between ${text.length - SLACK} and ${text.length + SLACK}
    ), wanted as (
      select l."passageId" as id
        from here
        join "PassageParagraph" own on own."passageId" = here.id
        join "Paragraph" asked on asked.id = own."paragraphId"
        join "Paragraph" g on text_identity(g.text) = text_identity(asked.text)
        join "PassageParagraph" l on l."paragraphId" = g.id
      union
      select l."passageId"
        from here
        join "Paragraph" g on g."documentId" = here."documentId"
         and exists (select from unnest(${names}::text[]) name where strpos(g.text, name) > 0)
        join "PassageParagraph" l on l."paragraphId" = g.id and l."versionId" = here."versionId"
       where ${names.length > 0}
      union
      select r."passageId" from "PassageWords" r where ${hasWords} and r.identity = text_identity(${text})
      union
      select id from unread where text_identity(text) = text_identity(${text})
    )
    select d.title || ', ' || (q.position + 1) as place, q.text as target, s.source,
           w.id = here."versionId" as "isNear"
      from here
      join wanted on wanted.id <> here.id
      cross join lateral (
        select p.id, p.text, p.position, p."versionId" from "Passage" p
         where p.id = wanted.id and p.text <> '' offset 0
      ) q
      join "Version" w on w.id = q."versionId" and w.language = here.language
       and (w.id = here."versionId" or w."documentId" <> here."documentId")
      join "Document" d on d.id = w."documentId" and d."projectId" = ${project}::uuid
       and d."sourceLanguage" = here."sourceLanguage"
      join lateral (
        select string_agg(g.text, E'\n\n' order by g.position) as source
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
         where l."passageId" = q.id
      ) s on s.source is not null
     order by "isNear" desc, d.id, q.position
     limit ${MOST}`;
  const others = (isNear: boolean) =>
    rows.filter((row) => row.isNear === isNear).map(({ isNear: _, ...other }) => other);
  return { near: others(true), far: others(false) };
}

type Row = {
  readonly place: string;
  readonly source: string;
  readonly target: string;
  readonly isNear: boolean;
};
