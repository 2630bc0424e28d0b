import { z } from "zod";
import type { Status } from "@/domain/review/status";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { sameSource } from "./same-source";

export const listRepetitionsInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

/** Another passage with the very same source. */
export type Repetition = {
  readonly passageId: string;
  readonly versionId: string;
  readonly documentId: string;
  readonly document: string;
  /** From 0. */
  readonly position: number;
  readonly text: string;
  readonly status: Status;
  readonly revision: number;
  /** Somebody has said that it is not to say the same. */
  readonly standsAlone: boolean;
};

/** Nobody goes through more of them by hand. */
const MOST = 200;

/** Where else the source of a passage stands in the project, letter by letter, and what is there. Those of its own version first. */
export async function listRepetitions(
  actor: Actor,
  { projectId, versionId, passageId }: z.infer<typeof listRepetitionsInput>,
): Promise<{ repetitions: Repetition[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  const asked = await db.passage.findFirst({
    where: { id: passageId, versionId, version: { document: { projectId: project } } },
    select: { id: true },
  });
  if (asked === null) throw new Refusal("not-found");
  const repetitions = await db.$queryRaw<Repetition[]>`
    with ${sameSource(project, { passageId })}
    select p.id as "passageId", p."versionId", d.id as "documentId", d.title as document,
           p.position, p.text, p.status::text as status, p.revision, p."standsAlone"
      from same
      join "Passage" p on p.id = same.id
      join "Document" d on d.id = same.document
     order by (p."versionId" = ${versionId}::uuid) desc, d."createdAt", p."versionId", p.position
     limit ${MOST}`;
  return { repetitions };
}
