import { type Actor, inTheirLanguage, type Permit, permits } from "../access";
import { knownOfAll } from "../bulk/known-of-all";
import { type Decided, writePassages } from "../bulk/write-passages";
import { byKeys, type Db, transaction } from "../db";
import { Refusal } from "../refusal";
import { PLANNED_ONCE } from "../statement-name";
import { approval } from "./approval";
import { passagesIn } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageRows } from "./passage-rows";

export type Approving = {
  readonly actor: Actor;
  readonly asked: {
    readonly projectId: string;
    readonly versionId: string;
    readonly passageId: string;
    readonly revision: number;
    /** What the reviewer sees. */
    readonly text?: string | undefined;
  };
};

/**
 * Writes approvals of one version, by whomever, in one transaction, each by its own rules. Left out, to
 * be done alone, is what does not go the plain way: what is refused, what somebody was faster at, what
 * comes with a text of its own, and what reaches beyond its passage.
 */
export async function approveTogether<Each extends Approving>(
  all: readonly Each[],
): Promise<ReadonlyMap<Each, PassageRow>> {
  const those = new Map(all.map((each) => [each.asked.passageId, each]));
  const [first] = all;
  if (first === undefined) return new Map();
  const { versionId } = first.asked;
  return transaction(async (tx) => {
    await byKeys(tx);
    const actors = all.map(({ actor }) => actor);
    const permitted = await permits(tx, actors, "review", first.asked.projectId);
    const decided = await decidedOf(tx, permitted, { versionId, those });
    const [permit] = permitted.values();
    if (permit === undefined || decided.length === 0) return new Map();
    const { project } = permit;
    const { written } = await writePassages(tx, { project, versionId }, decided);
    const rows = await passageRows(tx, { versionId }, { ids: [...written] });
    const made = new Map<Each, PassageRow>();
    for (const row of rows) {
      const each = those.get(row.id);
      if (each !== undefined) made.set(each, row);
    }
    return made;
  });
}

type Asked = {
  readonly versionId: string;
  /** By the passage: one that is asked for twice is done once. */
  readonly those: ReadonlyMap<string, Approving>;
};

async function decidedOf(
  tx: Db,
  permitted: ReadonlyMap<string, Permit>,
  { versionId, those }: Asked,
): Promise<Decided[]> {
  const [permit] = permitted.values();
  if (permit === undefined || permit.errorsBlock || permit.fillsRepetitions) return [];
  const ids = await heldOf(tx, versionId, [...those.keys()]);
  const passages = await passagesIn(tx, permit.project, { versionId, ids });
  const knownOf = await knownOfAll(tx, permit, { deed: "approve", versionId, passages });
  return passages.flatMap((passage) => {
    const { actor, asked } = those.get(passage.id) ?? {};
    const theirs = actor && permitted.get(actor.userId);
    if (actor === undefined || theirs === undefined || asked?.revision !== passage.revision)
      return [];
    if ((asked.text ?? passage.text) !== passage.text) return [];
    const writer = { actor, permit: theirs };
    return unlessRefused(() => {
      inTheirLanguage(theirs, passage.language);
      return { writer, passage, decision: approval(writer, passage, knownOf(passage)) };
    });
  });
}

/**
 * Holds passages, to read them in a statement of its own behind it. Of those that somebody else holds
 * none is waited for: whoever holds some and waits for one more can be waited for by others.
 */
async function heldOf(tx: Db, versionId: string, ids: readonly string[]): Promise<string[]> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    ${PLANNED_ONCE} select id from "Passage"
     where id = any(${ids}::uuid[]) and ("versionId" = ${versionId}::uuid) is true
       for no key update skip locked`;
  return held.map(({ id }) => id);
}

function unlessRefused<T>(work: () => T): T[] {
  try {
    return [work()];
  } catch (refusal) {
    if (refusal instanceof Refusal) return [];
    throw refusal;
  }
}
