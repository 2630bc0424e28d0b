import type { Paragraph } from "@/domain/formats/format";
import type { Db } from "../db";
import { columnsOf, givenParagraphs, PARAGRAPH_COLUMNS } from "./paragraph-columns";

/** Stores the paragraphs of a new document by one statement: there may be fifty thousand. */
export async function storeParagraphs(
  tx: Db,
  documentId: string,
  paragraphs: readonly Paragraph[],
): Promise<void> {
  const placed = paragraphs.map((paragraph, position) => ({ position, ...paragraph }));
  await tx.$executeRaw`
    insert into "Paragraph" (id, "documentId", ${PARAGRAPH_COLUMNS})
    select uuid_v7(), ${documentId}::uuid, ${columnsOf("given")}
      from ${givenParagraphs(placed)}
     order by given.position`;
}
