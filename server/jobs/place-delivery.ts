import { z } from "zod";
import { alignByKey } from "@/domain/alignment/by-key";
import { alignedTexts } from "@/domain/deliveries/aligned";
import { delivered } from "@/domain/deliveries/delivered";
import { type PlacedText, placed } from "@/domain/deliveries/placed";
import { LIMITS } from "@/domain/formats/format";
import { permit } from "../access";
import { alignApart } from "../alignment/align-apart";
import { unitsOf } from "../alignment/units";
import { db } from "../db";
import { passagesToPlace } from "../deliveries/passages-to-place";
import { storePlaced } from "../deliveries/store-placed";
import { deleteOriginals } from "../documents/delete-originals";
import { env } from "../env";
import { Refusal } from "../refusal";
import { versionIn } from "../versions/version-in";
import { type JobTools, job } from "./job";

/** Lays the texts of a file that came back beside the passages they answer. Changes no passage. */
export const placeDelivery = job({
  kind: "place-delivery",
  input: z.object({ deliveryId: z.uuid() }),

  async run({ deliveryId }, tools) {
    const { project } = await permit(db, tools.actor, "write", tools.projectId);
    const delivery = await db.delivery.findUnique({
      where: { id: deliveryId },
      select: { versionId: true, original: { select: { fileName: true, bytes: true } } },
    });
    if (delivery === null) throw new Refusal("not-found");
    const { id: versionId } = await versionIn(db, project, delivery.versionId);
    const texts = await placedTexts(versionId, delivery.original, tools);
    return async (tx) => {
      await storePlaced(tx, deliveryId, texts);
      return { texts: texts.length };
    };
  },

  async undo(tx, { deliveryId }) {
    const never = { id: deliveryId, placedAt: null };
    const gone = await tx.delivery.findFirst({ where: never, select: { originalId: true } });
    await tx.delivery.deleteMany({ where: never });
    await deleteOriginals(tx, [gone?.originalId ?? null]);
  },
});

type File = { readonly fileName: string; readonly bytes: Uint8Array };

async function placedTexts(
  versionId: string,
  { fileName, bytes }: File,
  tools: JobTools,
): Promise<readonly PlacedText[]> {
  const read = delivered(fileName, bytes, { ...LIMITS, paragraphs: env.ENFACE_MAX_PARAGRAPHS });
  if ("unreadable" in read) throw new Refusal("invalid", { reason: `file-${read.unreadable}` });
  const { places, paragraphs } = await passagesToPlace(db, versionId);
  if ("texts" in read) return placed(read.texts, places);
  const source = unitsOf(paragraphs);
  const target = unitsOf(read.paragraphs);
  const { beads } =
    alignByKey(source, target) ?? (await aligned(versionId, { source, target }, tools));
  const owners = paragraphs.map(({ owner }) => owner);
  return alignedTexts(beads, read.paragraphs, owners);
}

type Texts = {
  readonly source: ReturnType<typeof unitsOf>;
  readonly target: ReturnType<typeof unitsOf>;
};

async function aligned(versionId: string, texts: Texts, tools: JobTools) {
  const { language, document } = await db.version.findUniqueOrThrow({
    where: { id: versionId },
    select: { language: true, document: { select: { sourceLanguage: true } } },
  });
  return alignApart({ ...texts, from: document.sourceLanguage, to: language }, tools);
}
