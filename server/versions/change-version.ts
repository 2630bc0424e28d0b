import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { languageTag } from "../documents/language-tag";
import { said } from "../documents/said";
import { record } from "../record/record";
import { versionIn } from "./version-in";

export const changeVersionInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  name: z.string().trim().min(1).max(200).optional(),
  language: languageTag.optional(),
  /** Who is named as the translator; an empty line takes the name away. */
  translator: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .transform((name) => (name === "" ? null : name)),
});

/** Corrects what a version is called, its language, and who is named as its translator. */
export async function changeVersion(
  actor: Actor,
  { projectId, versionId, name, language, translator }: z.infer<typeof changeVersionInput>,
): Promise<{ versionId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "import", projectId);
    const { documentId } = await versionIn(tx, project, versionId);
    const data = said({ name, language, translator });
    await tx.version.update({ where: { id: versionId }, data, select: { id: true } });
    const entry = { documentId, versionId, detail: data };
    await record(tx, { project, actor }, "version-changed", entry);
    return { versionId };
  });
}
