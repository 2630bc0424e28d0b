import { z } from "zod";
import type { Credits } from "@/domain/review/own-words";
import { withSentence } from "@/domain/review/take-sentence";
import type { Actor } from "../access";
import { type Db, transaction } from "../db";
import { Refusal } from "../refusal";
import { type Passage, passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { typed } from "./typed";
import { writePassage } from "./write-passage";

export const takeOverInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** Where the text is taken from, as it was seen. */
  fromPassageId: z.uuid(),
  fromRevision: z.coerce.number().int().positive(),
  /** Only this one of its sentences, from 0; in place of the one most like it. */
  sentence: z.coerce.number().int().nonnegative().optional(),
});

/**
 * Takes the text of another version of the same paragraphs over, or a sentence of it. It stays its
 * writer's: whoever takes it over is in the record, and does not become the author of the words.
 */
export async function takeOver(
  actor: Actor,
  { revision, fromPassageId, fromRevision, sentence, ...named }: z.infer<typeof takeOverInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "write", named);
    const from = await otherText(tx, passage, fromPassageId);
    if (from.revision !== fromRevision) throw new Refusal("conflict", { reason: "changed-since" });
    const { text, credits } = sentence === undefined ? from.whole : part(passage, from, sentence);
    if (text === passage.text) throw new Refusal("invalid", { reason: "same-text" });
    const change = {
      ...typed(passage, writer, { text, origin: "version", deed: "taken-over" }),
      ...credits,
    };
    const row = await writePassage(tx, writer, { passage, revision, change });
    if (sentence !== undefined || from.outsider === null) return row;
    const data = { writtenName: from.outsider };
    await tx.passage.update({ where: { id: passage.id }, data, select: { id: true } });
    return { ...row, writtenBy: from.outsider };
  });
}

type Other = {
  readonly revision: number;
  readonly whole: { readonly text: string; readonly credits: Credits };
  /** Who wrote it, where that is nobody of the desk. */
  readonly outsider: string | null;
};

/** A passage of another version that answers the very same paragraphs in the same language. */
async function otherText(tx: Db, passage: Passage, fromId: string): Promise<Other> {
  const [found] = await tx.$queryRaw<Found[]>`
    select p.revision, p.text, p."writtenById", p."alsoByIds", p."correctedById",
           coalesce(p."writtenName", v.translator) as outsider,
           array(select l."paragraphId" from "PassageParagraph" l
                  where l."passageId" = p.id) as paragraphs
      from "Passage" p
      join "Version" v on v.id = p."versionId"
     where p.id = ${fromId}::uuid and v."documentId" = ${passage.documentId}::uuid
       and v.language = ${passage.language} and v.id <> ${passage.versionId}::uuid
       for share of p`;
  if (found === undefined) throw new Refusal("not-found");
  const own = passage.paragraphs.map(({ id }) => id).sort();
  if (own.join() !== found.paragraphs.toSorted().join() || found.text.trim() === "") {
    throw new Refusal("invalid", { reason: "other-paragraphs" });
  }
  const { revision, text, outsider, writtenById, alsoByIds, correctedById } = found;
  const credits = { writtenById, alsoByIds, correctedById };
  return { revision, whole: { text, credits }, outsider: writtenById === null ? outsider : null };
}

type Found = Credits & {
  readonly revision: number;
  readonly text: string;
  readonly outsider: string | null;
  readonly paragraphs: readonly string[];
};

/** One sentence among those that stand: both writers are named. */
function part(passage: Passage, { whole }: Other, sentence: number) {
  const { language } = passage;
  const text = withSentence(passage.text, { from: whole.text, sentence, language });
  if (text === undefined) throw new Refusal("invalid", { reason: "other-paragraphs" });
  if (passage.text.trim() === "") return { text, credits: whole.credits };
  const { writtenById, correctedById } = passage;
  const { credits } = whole;
  const also = new Set([...passage.alsoByIds, ...credits.alsoByIds]);
  if (credits.writtenById !== null) also.add(credits.writtenById);
  if (writtenById !== null) also.delete(writtenById);
  return { text, credits: { writtenById, alsoByIds: [...also], correctedById } };
}
