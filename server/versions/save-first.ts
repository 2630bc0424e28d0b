import type { Origin } from "@/prisma/client/enums";
import type { Action, Actor } from "../access";
import { type Db, db, transaction } from "../db";
import { type Passage, passageToWrite, type Writer } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { typed } from "./typed";
import { writePassage } from "./write-passage";

type Asked = {
  readonly projectId: string;
  readonly versionId: string;
  readonly passageId: string;
  readonly revision: number;
  /** What the person sees, when it may not be saved yet. */
  readonly text?: string | undefined;
  readonly origin?: "memory" | "machine" | "review" | undefined;
};

/** A passage a person decides about, and the revision the decision must name. */
export type Seen = { readonly passage: Passage; readonly revision: number };

type Decision = (db: Db, writer: Writer, seen: Seen) => Promise<PassageRow>;

/**
 * Lets a person who is permitted `action` decide about a passage. When the text they see is not
 * saved yet it is saved first, in one transaction with the decision.
 */
export async function saveFirst(
  actor: Actor,
  action: Action,
  { revision, text, origin, ...named }: Asked,
  decide: Decision,
): Promise<PassageRow> {
  const { writer, passage } = await passageToWrite(db, actor, action, named);
  const seen = { passage, revision };
  if (text === undefined || text === passage.text) return decide(db, writer, seen);
  return transaction(async (tx) =>
    decide(tx, writer, await saved(tx, writer, { ...seen, text, origin: origin ?? "typed" })),
  );
}

async function saved(
  tx: Db,
  writer: Writer,
  { passage, revision, ...given }: Seen & { readonly text: string; readonly origin: Origin },
): Promise<Seen> {
  const change = typed(passage, writer, { ...given, deed: "draft-saved" });
  const row = await writePassage(tx, writer, { passage, revision, change });
  const { revision: made } = row;
  return { passage: { ...passage, ...change, held: [], revision: made }, revision: made };
}
