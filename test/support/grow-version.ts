import { db } from "@/server/db";

type Grown = {
  readonly versionId: string;
  readonly documentId: string;
  /** A user id. */
  readonly writer: string;
};

/**
 * Makes a version of three passages one of so many, each with a paragraph, a text and a revision of its
 * own, all of like length. In one statement: of a hundred thousand nobody wants to wait for use cases.
 */
export async function growVersion({ versionId, documentId, writer }: Grown, passages: number) {
  await db.$executeRaw`
    with grown as materialized (
      select n, gen_random_uuid() as paragraph, gen_random_uuid() as passage
        from generate_series(3, ${passages - 1}::int) n
    ), paragraphs as (
      insert into "Paragraph" (id, "documentId", position, kind, text)
      select paragraph, ${documentId}::uuid, n, 'body',
             'The river is wide tonight, and ferry number ' || n || ' waits at the quay.' from grown
    ), passages as (
      insert into "Passage" (id, "versionId", position, text, status, confidence, "writtenById", "updatedAt")
      select passage, ${versionId}::uuid, n, 'Der Fluss ist breit heute, Fähre ' || n || ' wartet.',
             (array['submitted', 'returned', 'draft', 'submitted'])[1 + n % 4]::"Status",
             0.3 + (n % 70) / 100.0, case when n % 500 = 0 then ${writer} end,
             now() - n * interval '1 minute' from grown
    ), links as (
      insert into "PassageParagraph" ("versionId", "paragraphId", "passageId")
      select ${versionId}::uuid, paragraph, passage from grown
    )
    insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
    select gen_random_uuid(), ${versionId}::uuid, passage, 1, '', 'submitted',
           (case when n % 900 = 0 then 'memory' else 'imported' end)::"Origin", ${writer}
      from grown`;
}
