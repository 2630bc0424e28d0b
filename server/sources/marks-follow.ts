import type { Db } from "../db";
import type { NewSource } from "./new-source";

/** Asked before paragraphs go: remembers which of them were marked as contentious. */
export async function keepMarks(
  tx: Db,
  documentId: string,
  { before, now }: NewSource,
): Promise<void> {
  const removed = [...before.keys()].filter((id) => !now.has(id));
  await tx.$executeRaw`
    update "Document" d
       set "contentiousBefore" = d."contentiousBefore" || array(
             select g.id from "Paragraph" g where g.id = any(${removed}::uuid[]) and g.contentious)
     where d.id = ${documentId}::uuid`;
}

/**
 * What is said of a paragraph follows its words: quotations and marks go with a paragraph that was put
 * into another, a part of a divided one is contentious as the whole was, and a paragraph that is there
 * again has again what it had.
 */
export async function marksFollow(
  tx: Db,
  documentId: string,
  { before, now, into, partOf }: NewSource,
): Promise<void> {
  const made = [...now.keys()].filter((id) => !before.has(id));
  const heirs = [...into].map(([from, to]) => ({ from, to }));
  const parts = [...partOf].map(([part, whole]) => ({ from: whole, to: part }));
  await tx.$executeRaw`
    update "Quotation" set "paragraphId" = "wasOn", "wasOn" = null
     where "documentId" = ${documentId}::uuid and "wasOn" = any(${made}::uuid[])`;
  await tx.$executeRaw`
    update "Quotation" q set "paragraphId" = given."to", "wasOn" = coalesce(q."wasOn", q."paragraphId")
      from json_to_recordset(${JSON.stringify(heirs)}::json) as given ("from" uuid, "to" uuid)
     where q."documentId" = ${documentId}::uuid and q."paragraphId" = given."from"`;
  await tx.$executeRaw`
    with marked as (
      select unnest("contentiousBefore") as id from "Document" where id = ${documentId}::uuid
      union
      select id from "Paragraph" where "documentId" = ${documentId}::uuid and contentious
    )
    update "Paragraph" g set contentious = true
     where g."documentId" = ${documentId}::uuid
       and (g.id = any(${made}::uuid[]) and g.id in (select id from marked)
            or g.id in (
              select given."to" from marked
                join json_to_recordset(${JSON.stringify([...heirs, ...parts])}::json)
                  as given ("from" uuid, "to" uuid) on given."from" = marked.id))`;
  await tx.$executeRaw`
    update "Document" d
       set "contentiousBefore" = array(
             select distinct id from unnest(d."contentiousBefore") as id
              where id <> all(${[...now.keys()]}::uuid[]))
     where d.id = ${documentId}::uuid and "contentiousBefore" <> '{}'`;
}
