import type { Actor, Permit } from "../access";
import type { Db } from "../db";
import { type Passage, passageToWrite } from "./passage-in";
import { typed } from "./typed";
import { writePassage } from "./write-passage";

type Seen = {
  readonly versionId: string;
  readonly passageId: string;
  readonly revision: number;
  /** What the person sees, when it may not be saved yet. */
  readonly text?: string | undefined;
};

/**
 * The passage a person is deciding about, and the revision the decision must name: when their text
 * is not saved yet it is saved first, in the same transaction.
 */
export async function saveFirst(
  tx: Db,
  { actor, permit }: { readonly actor: Actor; readonly permit: Permit },
  { revision, text, ...named }: Seen,
): Promise<{ passage: Passage; revision: number }> {
  const passage = await passageToWrite(tx, permit, named);
  if (text === undefined || text === passage.text) return { passage, revision };
  const change = typed(passage, { actor, permit }, { text, origin: "typed", deed: "draft-saved" });
  const saved = await writePassage(
    tx,
    { project: permit.project, actor },
    { passage, revision, change },
  );
  return { passage: { ...passage, ...change, held: [], revision: saved }, revision: saved };
}
