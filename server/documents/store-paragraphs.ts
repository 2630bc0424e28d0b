import type { Paragraph } from "@/domain/formats/format";
import type { Db } from "../db";

/** Stores the paragraphs of a new document by one statement: there may be fifty thousand. */
export async function storeParagraphs(
  tx: Db,
  documentId: string,
  paragraphs: readonly Paragraph[],
): Promise<void> {
  const rows = JSON.stringify(
    paragraphs.map((paragraph, position) => ({ position, ...paragraph })),
  );
  await tx.$executeRaw`
    insert into "Paragraph"
           (id, "documentId", position, kind, level, key, comment, context, "maxLength", flags, form, "isMade",
            text, codes)
    select uuid_v7(), ${documentId}::uuid, given.position, given.kind, given.level, given.key,
           given.comment, given.context, given."maxLength", coalesce(given.flags, '{}'), given.form, coalesce(given."isMade", false),
           given.text, given.codes
      from json_to_recordset(${rows}::json) as given
           (position int, kind text, level int, key text, comment text, context text, "maxLength" int,
            flags text[], form text, "isMade" boolean, text text, codes jsonb)
     order by given.position`;
}
