import type { Status } from "@/domain/review/status";
import type { Actor } from "../access";
import type { Db } from "../db";
import type { Filled } from "../memory/empty-repetitions";
import type { Passage } from "../versions/passage-in";
import type { Decided } from "./write-passages";

/** A passage as a deed in bulk found it, and the revision that the deed made. */
export type Found = Pick<
  Passage,
  | "id"
  | "confirmed"
  | "gapAccepted"
  | "writtenById"
  | "alsoByIds"
  | "correctedById"
  | "submittedById"
  | "writtenName"
> & {
  readonly made: number;
  readonly status: Status;
  /** Only where the deed changed it. */
  readonly text?: string;
};

type Kept = {
  readonly actor: Actor;
  readonly versionId: string;
  readonly bulkId: string;
  readonly deed: string;
  readonly count: number;
};

/** Keeps the way back. */
export async function keepBulk(
  tx: Db,
  { actor, versionId, bulkId, deed, count }: Kept,
  {
    decided,
    filled,
    assignmentIds,
  }: {
    readonly decided: readonly Decided[];
    readonly filled: readonly Filled[];
    readonly assignmentIds: readonly string[];
  },
): Promise<void> {
  const found = decided.map(foundIn);
  await tx.bulk.create({
    data: {
      ...{ id: bulkId, versionId, deed, count, byId: actor.userId },
      passages: JSON.parse(JSON.stringify(found)),
      filled: [...filled],
      assignmentIds: [...assignmentIds],
    },
    select: { id: true },
  });
}

function foundIn({ passage, decision }: Decided): Found {
  const { id, revision, status, text, confirmed, gapAccepted, submittedById } = passage;
  const { writtenById, alsoByIds, correctedById, writtenName } = passage;
  return {
    ...{ id, made: revision + 1, status, confirmed, gapAccepted, submittedById },
    ...{ writtenById, alsoByIds, correctedById, writtenName },
    ...(decision.change.text === text ? {} : { text }),
  };
}
