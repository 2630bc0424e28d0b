import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { tellRemark } from "../remarks/tell-remark";
import { passageToWrite } from "../versions/passage-in";

export const markContentiousInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  contentious: z.boolean(),
});

/**
 * Marks the source of a passage as contentious, for all its translations: from now on they may need
 * one step of review more. Taking the mark away is a reviewer's. What is approved stays so.
 */
export async function markContentious(
  actor: Actor,
  { contentious, ...named }: z.infer<typeof markContentiousInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const action = contentious ? "write" : "review";
    const { writer, passage } = await passageToWrite(tx, actor, action, named);
    const ids = passage.paragraphs.map(({ id }) => id);
    await tx.paragraph.updateMany({ where: { id: { in: ids } }, data: { contentious } });
    const deed = contentious ? "marked-contentious" : "unmarked-contentious";
    await tellRemark(tx, writer, { passage, deed });
  });
}
