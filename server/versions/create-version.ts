import { z } from "zod";
import { type Actor, permit } from "../access";
import { type Db, db, transaction } from "../db";
import { documentIn } from "../documents/document-in";
import { formsOf } from "../documents/forms-of";
import { languageTag } from "../documents/language-tag";
import { fillFromMemory } from "../memory/fill-from-memory";
import { fillFromFile, translationsIn } from "./fill-from-file";
import { newVersion } from "./start-version";

export const createVersionInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  language: languageTag,
  name: z.string().trim().min(1).max(200),
  translator: z.string().trim().min(1).max(200).optional(),
});

/** Opens a document for translation into a language: every paragraph is a passage without text, but for what its file has in that language and what the memory knows word for word. */
export async function createVersion(
  actor: Actor,
  { projectId, ...version }: z.infer<typeof createVersionInput>,
): Promise<{ versionId: string }> {
  const asked = await permit(db, actor, "import", projectId);
  const known = await translationsIn(asked.project, version);
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    await documentIn(tx, project, version.documentId);
    const versionId = await newVersion(tx, { project, actor }, version);
    await storeEmptyPassages(tx, { ...version, versionId });
    await fillFromFile(tx, { actor, versionId, known });
    await fillFromMemory(tx, { project, actor }, versionId);
    return { versionId };
  });
}

type Emptiness = {
  readonly versionId: string;
  readonly documentId: string;
  readonly language: string;
};

async function storeEmptyPassages(
  tx: Db,
  { versionId, documentId, language }: Emptiness,
): Promise<void> {
  await tx.$executeRaw`
    with wanted as materialized (
      select g.id as "paragraphId", uuid_v7() as "passageId",
             row_number() over (order by g.position) - 1 as position
        from "Paragraph" g
       where g."documentId" = ${documentId}::uuid and ${formsOf(language)}
    ), made as (
      insert into "Passage" (id, "versionId", position)
      select "passageId", ${versionId}::uuid, position from wanted order by position
    )
    insert into "PassageParagraph" ("versionId", "paragraphId", "passageId")
    select ${versionId}::uuid, "paragraphId", "passageId" from wanted`;
}
