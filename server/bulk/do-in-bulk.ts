import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "../access";
import { byKeys, type Db, transaction } from "../db";
import type { Filled } from "../memory/empty-repetitions";
import { type Passage, passagesToWrite, type Version, type Writer } from "../versions/passage-in";
import { assignPassages } from "./assign-passages";
import { type BulkDeed, bulkDeed, MOST_AT_ONCE, NEEDED } from "./bulk-deed";
import { decideAll, type Left } from "./decide";
import { holdVersion } from "./hold-version";
import { keepBulk } from "./keep-bulk";
import { knownOfAll } from "./known-of-all";
import { type Decided, writePassages } from "./write-passages";

export const doInBulkInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  deed: bulkDeed,
  /** Those of the preview, at the revisions that were seen there. */
  passages: z
    .array(z.object({ id: z.uuid(), revision: z.int().positive() }))
    .min(1)
    .max(MOST_AT_ONCE),
});

export type BulkDone = {
  /** By which it can be taken back; null where nothing was done. */
  readonly bulkId: string | null;
  readonly done: number;
  /** `changed`: somebody was faster. */
  readonly left: Left;
};

/**
 * Does to many passages what can be done to one, to each by the same rules, all in one transaction.
 * One that has changed since it was looked at is left as it is, and counted.
 */
export async function doInBulk(
  actor: Actor,
  { projectId, versionId, deed, passages: seen }: z.infer<typeof doInBulkInput>,
): Promise<BulkDone> {
  const revisions = new Map(seen.map(({ id, revision }) => [id, revision]));
  return transaction(async (tx) => {
    await holdVersion(tx, versionId);
    await byKeys(tx);
    const { writer, passages, version } = await passagesToWrite(tx, actor, NEEDED[deed.deed], {
      ...{ projectId, versionId, ids: [...revisions.keys()] },
    });
    const asSeen = passages.filter(({ id, revision }) => revisions.get(id) === revision);
    const bulkId = randomUUID();
    const { done, left } = await did(tx, writer, { version, passages: asSeen, deed, bulkId });
    const written = done.decided.length + done.given;
    const refused = Object.values(left).reduce((sum, count) => sum + count, 0);
    const changed = revisions.size - written - refused;
    if (written > 0) {
      await keepBulk(tx, { actor, versionId, bulkId, deed: deed.deed, count: written }, done);
    }
    return {
      bulkId: written > 0 ? bulkId : null,
      done: written,
      left: changed > 0 ? { ...left, changed } : left,
    };
  });
}

type Doing = {
  readonly version: Version;
  readonly passages: readonly Passage[];
  readonly deed: BulkDeed;
  readonly bulkId: string;
};

type Did = {
  readonly done: {
    readonly decided: readonly Decided[];
    readonly filled: readonly Filled[];
    readonly assignmentIds: readonly string[];
    /** Passages that were given to somebody. */
    readonly given: number;
  };
  readonly left: Left;
};

async function did(
  tx: Db,
  writer: Writer,
  { version, passages, deed, bulkId }: Doing,
): Promise<Did> {
  const { id: versionId } = version;
  if (deed.deed === "assign") {
    const { assignmentIds, given, left } = await assignPassages(tx, writer, {
      ...{ version, passages, deed },
    });
    return { done: { decided: [], filled: [], assignmentIds, given: given.length }, left };
  }
  const knownOf = await knownOfAll(tx, writer.permit, { deed: deed.deed, versionId, passages });
  const { decided, left } = decideAll(writer, passages, { deed, knownOf });
  const { project } = writer.permit;
  const { written, filled } = await writePassages(tx, { project, versionId, bulkId }, decided);
  const those = decided.filter(({ passage }) => written.has(passage.id));
  return { done: { decided: those, filled, assignmentIds: [], given: 0 }, left };
}
