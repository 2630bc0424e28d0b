import type { Db } from "../db";
import { columnsOf, givenParagraphs, PARAGRAPH_COLUMNS } from "../documents/paragraph-columns";
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
    update "Paragraph" g set (${PARAGRAPH_COLUMNS}) = (${columnsOf("given")})
      from ${givenParagraphs(kept)}
     where g.id = given.id and (${columnsOf("g")}) is distinct from (${columnsOf("given")})`;
  await tx.$executeRaw`
    insert into "Paragraph" (id, "documentId", ${PARAGRAPH_COLUMNS})
    select given.id, ${documentId}::uuid, ${columnsOf("given")}
      from ${givenParagraphs(made)}`;
}
