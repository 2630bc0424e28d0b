import { z } from "zod";
import type { Actor } from "../access";
import { transaction } from "../db";
import { languageTag } from "../documents/language-tag";
import { Refusal } from "../refusal";
import { tellRemark } from "../remarks/tell-remark";
import { passageToWrite } from "../versions/passage-in";

/** A line of a form that was left empty says nothing. */
const left = <T extends z.ZodType>(said: T) =>
  z.preprocess((given) => (given === "" ? null : given), said.nullish());

export const addQuotationInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  /** As the source has it. */
  words: z.string().trim().min(1).max(5_000),
  speaker: z.string().trim().min(1).max(200),
  wording: left(z.string().trim().max(5_000)),
  language: left(languageTag),
  source: left(z.string().trim().max(500)),
});

/** Says of words in the source who said them, in which words they said it first, and where that stands. */
export async function addQuotation(
  actor: Actor,
  { words, speaker, wording, language, source, ...named }: z.infer<typeof addQuotationInput>,
): Promise<{ quotationId: string }> {
  return transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "write", named);
    const { paragraphs } = passage;
    const paragraph = paragraphs.find(({ text }) => text.includes(words)) ?? paragraphs[0];
    if (paragraph === undefined) throw new Refusal("invalid", { reason: "gap-not-accepted" });
    const said = { words, speaker, wording: wording ?? null, source: source ?? null };
    const { id } = await tx.quotation.create({
      data: {
        ...{ ...said, language: language ?? null },
        ...{ documentId: passage.documentId, paragraphId: paragraph.id, byId: actor.userId },
      },
      select: { id: true },
    });
    const detail = { quotationId: id, speaker, words };
    await tellRemark(tx, writer, { passage, deed: "quotation-added", detail });
    return { quotationId: id };
  });
}
