import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { passageFilter } from "../versions/passage-filter";
import { type Passage, passagesToWrite, type Writer } from "../versions/passage-in";
import { rangesOf } from "./assign-passages";
import { type BulkDeed, bulkDeed, MOST_AT_ONCE, NEEDED } from "./bulk-deed";
import { decideAll, type Left } from "./decide";
import { filteredIds } from "./filtered-ids";
import { knownOfAll } from "./known-of-all";
import { lastBulk } from "./last-bulk";

export const previewBulkInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  deed: bulkDeed,
  filter: z.object(passageFilter),
});

export type BulkPreview = {
  /** Those that it will be done to, at the revisions that were looked at. */
  readonly passages: readonly { readonly id: string; readonly revision: number }[];
  readonly left: Left;
  /** There are more than are done at once. */
  readonly more: boolean;
  /** Approvals that will fall. */
  readonly falling: number;
  /** What some of the texts are now and would be. */
  readonly examples: readonly Example[];
  /** What the person did last in bulk here and can take back. */
  readonly last: Awaited<ReturnType<typeof lastBulk>>;
};

type Example = { readonly position: number; readonly before: string; readonly after: string };

const EXAMPLES = 5;

/** What a deed would come to for all the passages that a filter lets through. Nothing changes. */
export async function previewBulk(
  actor: Actor,
  { projectId, versionId, deed, filter }: z.infer<typeof previewBulkInput>,
): Promise<BulkPreview> {
  const { project } = await permit(db, actor, NEEDED[deed.deed], projectId);
  const found = await filteredIds(
    db,
    { actor, project },
    {
      ...{ versionId, filter, most: MOST_AT_ONCE + 1 },
    },
  );
  const ids = found.slice(0, MOST_AT_ONCE);
  const { writer, passages } = await passagesToWrite(db, actor, NEEDED[deed.deed], {
    ...{ projectId, versionId, ids },
  });
  return {
    ...(await comingTo(writer, passages, { versionId, deed })),
    more: found.length > MOST_AT_ONCE,
    last: await lastBulk(db, actor, versionId),
  };
}

async function comingTo(
  writer: Writer,
  passages: readonly Passage[],
  { versionId, deed }: { readonly versionId: string; readonly deed: BulkDeed },
): Promise<Omit<BulkPreview, "more" | "last">> {
  if (deed.deed === "assign") {
    const { given, left } = rangesOf(passages);
    return { passages: given.map(seen), left, falling: 0, examples: [] };
  }
  const knownOf = await knownOfAll(db, writer.permit, { deed: deed.deed, versionId, passages });
  const { decided, left } = decideAll(writer, passages, { deed, knownOf });
  const changing = decided.filter(({ decision, passage }) => decision.change.text !== passage.text);
  return {
    passages: decided.map(({ passage }) => seen(passage)),
    left,
    falling: decided.filter(
      ({ decision, passage }) => decision.change.lifts !== null && passage.status === "approved",
    ).length,
    examples: changing.slice(0, EXAMPLES).map(({ passage, decision }) => ({
      ...{ position: passage.position, before: passage.text, after: decision.change.text },
    })),
  };
}

const seen = ({ id, revision }: Passage) => ({ id, revision });
