import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { tellRemark } from "../remarks/tell-remark";
import { passageToWrite } from "../versions/passage-in";

export const removeQuotationInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  quotationId: z.uuid(),
});

/** Takes away what was said about words in the source; the record keeps that it was there. */
export async function removeQuotation(
  actor: Actor,
  { quotationId, ...named }: z.infer<typeof removeQuotationInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "review", named);
    const ids = passage.paragraphs.map(({ id }) => id);
    const { count } = await tx.quotation.deleteMany({
      where: { id: quotationId, paragraphId: { in: ids } },
    });
    if (count === 0) throw new Refusal("not-found");
    await tellRemark(tx, writer, { passage, deed: "quotation-removed", detail: { quotationId } });
  });
}
