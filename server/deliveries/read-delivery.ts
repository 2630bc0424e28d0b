import { z } from "zod";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import { type DeliveredRow, DIFFERENCES, type Difference } from "@/domain/deliveries/difference";
import type { Status } from "@/domain/review/status";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { deliveryIn } from "./delivery-in";
import { laidBeside } from "./difference";

export const readDeliveryInput = z.object({
  projectId: z.uuid(),
  deliveryId: z.uuid(),
  /** Of the differences, in the order of the file. */
  from: z.coerce.number().int().min(0).default(0),
});

/** As many differences as are shown, and taken, at a time. */
export const ROWS = 200;

/** What a file that came back would change, as everything stands at this moment. */
export async function readDelivery(
  actor: Actor,
  { projectId, deliveryId, from }: z.infer<typeof readDeliveryInput>,
) {
  const { project } = await permit(db, actor, "read", projectId);
  const { version, original, ...delivery } = await deliveryIn(db, project, deliveryId);
  const counts = await db.$queryRaw<{ kind: Difference | "same" | "taken"; count: number }[]>`
    with ${laidBeside(deliveryId, version.id)}
    select kind, count(*)::int as count from laid group by kind`;
  const rows = await db.$queryRaw<Found[]>`
    with ${laidBeside(deliveryId, version.id)}
    select laid.*, coalesce((
             select json_agg(json_build_object('text', g.text, 'codes', g.codes) order by g.position)
               from "PassageParagraph" l
               join "Paragraph" g on g.id = l."paragraphId"
              where l."passageId" = laid."passageId"), '[]') as paragraphs
      from laid
     where kind = any(${[...DIFFERENCES]}::text[])
     order by position
    offset ${from} limit ${ROWS}`;
  const count = Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));
  return {
    ...delivery,
    fileName: original.fileName,
    version,
    count: count as Partial<Record<Difference | "same" | "taken", number>>,
    rows: rows.map(deliveredRow),
  };
}

type Found = {
  readonly position: number;
  readonly place: string;
  readonly kind: Difference;
  readonly text: string;
  readonly source: string;
  readonly passagePosition: number | null;
  readonly revision: number | null;
  readonly status: Status | null;
  readonly standing: string | null;
  readonly paragraphs: readonly { readonly text: string; readonly codes: readonly Code[] }[];
};

function deliveredRow(found: Found): DeliveredRow {
  const { position, place, kind, text, source } = found;
  const { passagePosition, revision, status, standing, paragraphs } = found;
  const isPlaced = passagePosition !== null && revision !== null && status !== null;
  const original = joined(paragraphs);
  return {
    ...{ position, place, kind, text, source },
    passage: isPlaced
      ? {
          number: passagePosition + 1,
          ...{ revision, status, text: standing ?? "" },
          ...{ source: original.text, codes: original.codes },
        }
      : null,
  };
}
