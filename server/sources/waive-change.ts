import { z } from "zod";
import { Prisma } from "@/prisma/client/client";
import type { Actor } from "../access";
import { type Db, transaction } from "../db";
import { refuseErrors } from "../findings/refuse-errors";
import { standingErrors } from "../findings/standing-errors";
import { remember } from "../memory/remember";
import { Refusal } from "../refusal";
import { type Passage, passageToWrite, type Writer } from "../versions/passage-in";
import type { PassageRow } from "../versions/passage-row";
import { statementHashes } from "../versions/text-hashes";
import { unchanged } from "../versions/unchanged";
import { whoseWords } from "../versions/whose-words";
import { writePassage } from "../versions/write-passage";
import { formerPassages } from "./passages-before";

export const waiveChangeInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
});

/**
 * A manager says of a passage that the change of its source does not matter: it stands where it stood
 * before. Approvals that the change lifted are stated anew about the source of now, each as its
 * reviewer's, carried over by the manager; for that the manager must be free to approve these words.
 */
export async function waiveChange(
  actor: Actor,
  { revision, ...named }: z.infer<typeof waiveChangeInput>,
): Promise<PassageRow> {
  return transaction(async (tx) => {
    const { writer, passage } = await passageToWrite(tx, actor, "import", named);
    const { status, fallen } = await stoodBefore(tx, passage);
    if (fallen.length > 0) {
      whoseWords(passage, writer);
      refuseErrors({ errors: await standingErrors(tx, writer.permit, passage) });
    }
    const also = {
      approval: carriedOver(writer, passage, fallen),
      memory: status === "approved" ? await remember(tx, writer, [passage]) : null,
    };
    const change = { ...unchanged(passage), status, deed: "change-waived" as const };
    return writePassage(tx, writer, { passage, revision, change, also });
  });
}

/** Where a passage stood before the change of its source, and the approvals that fell by it. */
async function stoodBefore(tx: Db, { id, versionId, status, text }: Passage) {
  const asked = { versionId, passageIds: [id], paragraphIds: [] };
  const was = (await formerPassages(tx, asked)).before.get(id);
  if (status !== "outdated" || was === undefined) {
    throw new Refusal("invalid", { reason: "nothing-to-waive" });
  }
  const fallen = was.row.text === text ? await fallenWith(tx, id, was.at) : [];
  const isStill = was.status !== "approved" || fallen.length > 0;
  return { status: isStill ? was.status : ("submitted" as const), fallen };
}

async function fallenWith(tx: Db, passageId: string, at: Date): Promise<string[]> {
  const where = { passageId, liftedBecause: "source", liftedAt: at };
  const fallen = await tx.approval.findMany({ where, select: { id: true } });
  return fallen.map(({ id }) => id);
}

/** Each approval that fell, as its reviewer's, about the source of now. */
function carriedOver({ actor }: Writer, passage: Passage, ids: readonly string[]): Prisma.Sql {
  const { sourceHash, targetHash, alignmentHash } = statementHashes(passage);
  return Prisma.sql`
    insert into "Approval" (id, "versionId", "passageId", revision, "sourceHash", "targetHash",
           "alignmentHash", "byId", role, step, "ownWords", corrected, "carriedById")
    select uuid_v7(), changed."versionId", changed.id, changed.revision, ${sourceHash},
           ${targetHash}, ${alignmentHash}, a."byId", a.role, a.step, a."ownWords", a.corrected,
           ${actor.userId}
      from changed
      join "Approval" a on a.id = any(${ids}::uuid[])
    returning *`;
}
