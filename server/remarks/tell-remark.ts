import type { Db } from "../db";
import { publish } from "../live/publish";
import { type Deed, record } from "../record/record";
import type { Passage, Writer } from "../versions/passage-in";

type Told = {
  readonly passage: Pick<Passage, "id" | "versionId" | "documentId">;
  readonly deed: Deed;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes a remark into the record and tells everybody who has the version open. */
export async function tellRemark(
  tx: Db,
  { actor, permit: { project } }: Writer,
  { passage: { id, versionId, documentId }, deed, detail }: Told,
): Promise<void> {
  const place = { documentId, versionId, passageId: id };
  await record(tx, { project, actor }, deed, { ...place, ...(detail ? { detail } : {}) });
  await publish(tx, project, { type: "remark", versionId, id, by: actor.userId });
}
