import type { Db } from "../db";
import type { NewSource } from "./new-source";

/**
 * Makes the paragraphs of a document those of its new text, by a handful of statements. No two may
 * have one position even for a moment, so those that move step aside first. Those that stay as they
 * are, most of a long document, are not written again.
 */
export async function exchangeParagraphs(
  tx: Db,
  documentId: string,
  { before, now }: NewSource,
): Promise<void> {
  const rows = [...now.values()];
  const removed = [...before.keys()].filter((id) => !now.has(id));
  const kept = rows.filter(({ id }) => before.has(id));
  const made = rows.filter(({ id }) => !before.has(id));
  const moved = kept.filter(({ id, position }) => before.get(id)?.position !== position);

  await tx.$executeRaw`delete from "Paragraph" where id = any(${removed}::uuid[])`;
  await tx.$executeRaw`
    update "Paragraph" set position = -1 - position
     where id = any(${moved.map(({ id }) => id)}::uuid[])`;
  await tx.$executeRaw`
    update "Paragraph" g
       set position = given.position, kind = given.kind, level = given.level, key = given.key,
           comment = given.comment, context = given.context, "maxLength" = given."maxLength",
           flags = coalesce(given.flags, '{}'), form = given.form,
           "isMade" = coalesce(given."isMade", false), text = given.text, codes = given.codes
      from json_to_recordset(${JSON.stringify(kept)}::json) as given
           (id uuid, position int, kind text, level int, key text, comment text, context text, "maxLength" int,
            flags text[], form text, "isMade" boolean, text text, codes jsonb)
     where g.id = given.id
       and (g.position, g.kind, g.level, g.key, g.comment, g.context, g."maxLength", g.flags, g.form, g."isMade",
            g.text, g.codes)
           is distinct from
           (given.position, given.kind, given.level, given.key, given.comment, given.context, given."maxLength",
            coalesce(given.flags, '{}'), given.form, coalesce(given."isMade", false), given.text,
            given.codes)`;
  await tx.$executeRaw`
    insert into "Paragraph"
           (id, "documentId", position, kind, level, key, comment, context, "maxLength", flags, form, "isMade",
            text, codes)
    select given.id, ${documentId}::uuid, given.position, given.kind, given.level, given.key,
           given.comment, given.context, given."maxLength", coalesce(given.flags, '{}'), given.form, coalesce(given."isMade", false),
           given.text, given.codes
      from json_to_recordset(${JSON.stringify(made)}::json) as given
           (id uuid, position int, kind text, level int, key text, comment text, context text, "maxLength" int,
            flags text[], form text, "isMade" boolean, text text, codes jsonb)`;
}
