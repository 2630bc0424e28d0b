import { z } from "zod";
import { afterTyping } from "@/domain/review/status";
import { type Actor, inTheirLanguage, permit } from "../access";
import { holdVersion } from "../bulk/hold-version";
import { type Decided, writePassages } from "../bulk/write-passages";
import { type Db, transaction } from "../db";
import { type Passage, passagesIn, type Writer } from "../versions/passage-in";
import { unchanged } from "../versions/unchanged";
import { deliveryIn } from "./delivery-in";
import { ROWS } from "./read-delivery";

export const takeDeliveredInput = z.object({
  projectId: z.uuid(),
  deliveryId: z.uuid(),
  /** Texts of the delivery, each with the revision of its passage that the person saw beside it: `12:3`. */
  take: z
    .array(z.string().regex(/^\d{1,6}:\d{1,9}$/u))
    .min(1)
    .max(ROWS)
    .transform((all) => all.map(seen)),
});

function seen(one: string) {
  const [position = 0, revision = 0] = one.split(":").map(Number);
  return { position, revision };
}

/**
 * Puts delivered texts into their passages as drafts, those and no others, each as if somebody had
 * changed it by hand. A passage that somebody has changed since it was shown stays as it is, and is
 * counted as missed.
 */
export async function takeDelivered(
  actor: Actor,
  { projectId, deliveryId, take }: z.infer<typeof takeDeliveredInput>,
): Promise<{ taken: number; missed: number }> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "write", projectId);
    const { project } = permitted;
    const { version, outside } = await deliveryIn(tx, project, deliveryId);
    inTheirLanguage(permitted, version.language);
    await holdVersion(tx, version.id);
    const chosen = await chosenOf(tx, deliveryId, take);
    const versionId = version.id;
    const passages = await passagesIn(tx, project, { versionId, ids: [...chosen.keys()] });
    const writer = { actor, permit: permitted };
    const decided = passages.flatMap((passage) => {
      const text = chosen.get(passage.id);
      if (text?.revision !== passage.revision) return [];
      return [delivered(writer, passage, { ...text, deliveryId, outside })];
    });
    const { written } = await writePassages(tx, { project, versionId }, decided);
    const taken = [...written].flatMap((id) => chosen.get(id) ?? []);
    await markTaken(tx, deliveryId, taken);
    return { taken: taken.length, missed: take.length - taken.length };
  });
}

type Chosen = {
  readonly passageId: string;
  /** In the delivery. */
  readonly position: number;
  readonly text: string;
  /** Of the passage, as the person saw it. */
  readonly revision: number;
};

/** The texts to take, by their passages. */
async function chosenOf(tx: Db, deliveryId: string, take: readonly ReturnType<typeof seen>[]) {
  const found = await tx.$queryRaw<Chosen[]>`
    select d."passageId", d.position, d.text, c.revision
      from json_to_recordset(${JSON.stringify(take)}::json) as c (position int, revision int)
      join "DeliveredText" d on d.position = c.position
     where d."deliveryId" = ${deliveryId}::uuid and d."takenAs" is null
       and d."passageId" is not null`;
  return new Map(found.map((each) => [each.passageId, each]));
}

type Delivered = Chosen & { readonly deliveryId: string; readonly outside: boolean };

function delivered(
  writer: Writer,
  passage: Passage,
  { text, deliveryId, outside }: Delivered,
): Decided {
  const change = {
    ...{ ...unchanged(passage), text, status: afterTyping(passage.status, "change", text) },
    ...{ writtenById: outside ? null : writer.actor.userId, alsoByIds: [], correctedById: null },
    ...{ submittedById: null, gapAccepted: null, origin: "imported" as const },
    ...{ lifts: "text" as const, deed: "delivery-taken" as const, detail: { deliveryId, outside } },
  };
  return { writer, passage, decision: { change } };
}

async function markTaken(tx: Db, deliveryId: string, taken: readonly Chosen[]): Promise<void> {
  await tx.$executeRaw`
    update "DeliveredText" d set "takenAs" = t.revision + 1
      from json_to_recordset(${JSON.stringify(taken)}::json) as t (position int, revision int)
     where d."deliveryId" = ${deliveryId}::uuid and d.position = t.position`;
}
