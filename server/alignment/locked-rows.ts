import { Prisma } from "@/prisma/client/client";
import type { Db } from "../db";
import type { FoundRow } from "./paired-row";

type Which =
  | { readonly ids: readonly string[] }
  | { readonly first: number; readonly last: number };

/** Rows of a version in their order, held until the transaction ends: nobody types into them meanwhile. */
export async function lockedRows(tx: Db, versionId: string, which: Which): Promise<FoundRow[]> {
  const some =
    "ids" in which
      ? Prisma.sql`p.id = any(${which.ids}::uuid[])`
      : Prisma.sql`p.position between ${which.first} and ${which.last}`;
  const found = await tx.$queryRaw<Omit<FoundRow, "paragraphs">[]>`
    with held as materialized (
      select * from "Passage" p where p."versionId" = ${versionId}::uuid and ${some} for update
    )
    select h.id, h.position, h.revision, h.text, h.status::text as status, h."writtenById",
           h."alsoByIds", h."correctedById", h."submittedById", h.confidence, h.confirmed, h.moved,
           h."gapAccepted",
           (select coalesce(json_agg(json_build_object('id', g.id, 'codes', g.codes)
                                     order by g.position), '[]')
              from "PassageParagraph" l
              join "Paragraph" g on g.id = l."paragraphId"
             where l."passageId" = h.id) as sources
      from held h
     order by h.position`;
  return found.map((row) => ({ ...row, paragraphs: row.sources.map(({ id }) => id) }));
}
