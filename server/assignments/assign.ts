import { z } from "zod";
import { type Action, type Actor, may, type PermittedProject, permit } from "../access";
import { type Db, transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { versionIn } from "../versions/version-in";

/** A line of a form that was left empty says nothing. */
const left = <T extends z.ZodType>(said: T) =>
  z.preprocess((given) => (given === "" ? undefined : given), said.optional());

const position = left(z.coerce.number().int().positive().max(1_000_000));

export const assignInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  userId: z.string().max(100),
  work: z.enum(["translation", "review"]),
  /** The first and the last paragraph of the source as people count them, from 1; none means all. */
  from: position,
  to: position,
  dueAt: left(z.iso.datetime({ offset: true })),
});

type Assigning = z.infer<typeof assignInput>;

/**
 * Gives a version, or some paragraphs of it, to somebody, with or without a deadline. Refuses
 * `invalid` where they may not do it, or the paragraphs are not there.
 */
export async function assign(
  actor: Actor,
  { projectId, versionId, userId, work, dueAt, ...range }: Assigning,
): Promise<{ assignmentId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "assign", projectId);
    const version = await versionIn(tx, project, versionId);
    await mayDoIt(tx, project, { userId, work, language: version.language });
    const positions = await positionsOf(tx, version.documentId, range);
    const { id } = await tx.assignment.create({
      data: { versionId, userId, work, ...positions, dueAt: dueAt ?? null, byId: actor.userId },
      select: { id: true },
    });
    const { documentId } = version;
    const detail = { userId, work, from: range.from ?? null, to: range.to ?? null };
    await record(tx, { project, actor }, "assigned", {
      documentId,
      versionId,
      detail: { ...detail, dueAt: dueAt ?? null },
    });
    return { assignmentId: id };
  });
}

const NEEDED: Record<Assigning["work"], Action> = { translation: "write", review: "review" };

type Chosen = Pick<Assigning, "userId" | "work"> & { readonly language: string };

/** Refuses `invalid` somebody whose role or languages do not allow the work. */
export async function mayDoIt(
  tx: Db,
  project: PermittedProject,
  { userId, work, language }: Chosen,
) {
  const member = await tx.member.findUnique({
    where: { projectId_userId: { projectId: project, userId } },
    select: { role: true, languages: true },
  });
  if (member === null) throw new Refusal("not-found");
  const speaks = member.languages.length === 0 || member.languages.includes(language);
  if (!speaks || !may(member.role, NEEDED[work])) {
    throw new Refusal("invalid", { reason: "may-not-do-it" });
  }
}

/** As the database counts them, from 0. One end alone means: from there on, or up to there. */
async function positionsOf(
  tx: Db,
  documentId: string,
  { from, to }: Pick<Assigning, "from" | "to">,
) {
  if (from === undefined && to === undefined) return { fromPosition: null, toPosition: null };
  const count = await tx.paragraph.count({ where: { documentId } });
  const [first, last] = [from ?? 1, to ?? count];
  if (first > last || last > count)
    throw new Refusal("invalid", { reason: "no-such-range", count });
  return { fromPosition: first - 1, toPosition: last - 1 };
}
