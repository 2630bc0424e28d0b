import type { Alignment } from "@/domain/alignment/bead";
import type { Actor } from "../access";
import type { Db } from "../db";
import type { TargetPassage } from "./target-passages";

type Stored = {
  readonly versionId: string;
  readonly documentId: string;
  readonly passages: readonly TargetPassage[];
  readonly alignment: Omit<Alignment, "beads">;
};

/**
 * Stores the passages of a version that has none yet, their texts as handed in for review, by one
 * statement: there may be fifty thousand.
 */
export async function storeAlignment(
  tx: Db,
  actor: Actor,
  { versionId, documentId, passages, alignment }: Stored,
): Promise<void> {
  const { likelihood, reliable } = alignment;
  await tx.version.update({
    where: { id: versionId },
    data: { likelihood, reliable },
    select: { id: true },
  });
  await tx.$executeRaw`
    with given as materialized (
      select uuid_v7() as id, * from json_to_recordset(${JSON.stringify(passages)}::json)
        as given (position int, source json, text text, confidence float8, moved boolean)
    ), made as (
      insert into "Passage" (id, "versionId", position, text, status, confidence, moved)
      select id, ${versionId}::uuid, position, text,
             case when text = '' then 'untranslated' else 'submitted' end::"Status", confidence,
             coalesce(moved, false)
        from given order by position
      returning id, text, status
    ), linked as (
      insert into "PassageParagraph" ("versionId", "paragraphId", "passageId")
      select ${versionId}::uuid,
             (select g.id from "Paragraph" g
               where g."documentId" = ${documentId}::uuid and g.position = source.at::int),
             given.id
        from given
        cross join lateral json_array_elements_text(given.source) as source (at)
    )
    insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
    select uuid_v7(), ${versionId}::uuid, id, 1, text, status, 'imported', ${actor.userId}
      from made where text <> ''`;
}
