import { z } from "zod";
import type { Status } from "@/domain/review/status";
import type { Origin } from "@/prisma/client/enums";
import { type Actor, permit } from "../access";
import { type Db, db } from "../db";
import { versionIn } from "./version-in";

export const readHistoryInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

/** All that was said in a passage and about it, the newest first. People are names, times ISO 8601. */
export type History = {
  readonly revisions: readonly {
    readonly number: number;
    readonly text: string;
    readonly status: Status;
    readonly origin: Origin;
    readonly by: string | null;
    readonly at: string;
  }[];
  readonly approvals: readonly {
    readonly revision: number;
    readonly by: string | null;
    readonly at: string;
    readonly ownWords: boolean;
    readonly corrected: boolean;
    readonly liftedAt: string | null;
    readonly liftedBecause: string | null;
    readonly liftedBy: string | null;
  }[];
  readonly returns: readonly {
    readonly revision: number;
    readonly category: string;
    readonly severity: string;
    readonly comment: string;
    readonly proposal: string | null;
    readonly by: string | null;
    readonly at: string;
    readonly answeredAt: string | null;
  }[];
};

export async function readHistory(
  actor: Actor,
  { projectId, versionId, passageId }: z.infer<typeof readHistoryInput>,
): Promise<History> {
  const { project } = await permit(db, actor, "read", projectId);
  await versionIn(db, project, versionId);
  const where = { versionId, passageId };
  const orderBy = { at: "desc" } as const;
  const [revisions, approvals, returns] = await Promise.all([
    db.revision.findMany({ where, orderBy: { number: "desc" }, take: MOST }),
    db.approval.findMany({ where, orderBy, take: MOST }),
    db.return.findMany({ where, orderBy, take: MOST }),
  ]);
  const people = [
    ...revisions.map(({ authorId }) => authorId),
    ...approvals.flatMap(({ byId, liftedById }) => [byId, liftedById ?? []].flat()),
    ...returns.map(({ byId }) => byId),
  ];
  const nameOf = await namesOf(db, people);
  return {
    revisions: revisions.map(({ number, text, status, origin, authorId, at }) => ({
      ...{ number, text, status, origin },
      by: nameOf(authorId),
      at: at.toISOString(),
    })),
    approvals: approvals.map(({ revision, ownWords, corrected, liftedBecause, ...approval }) => ({
      ...{ revision, ownWords, corrected, liftedBecause },
      by: nameOf(approval.byId),
      at: approval.at.toISOString(),
      liftedAt: approval.liftedAt?.toISOString() ?? null,
      liftedBy: nameOf(approval.liftedById),
    })),
    returns: returns.map(({ revision, category, severity, comment, proposal, ...back }) => ({
      ...{ revision, category, severity, comment, proposal },
      by: nameOf(back.byId),
      at: back.at.toISOString(),
      answeredAt: back.answeredAt?.toISOString() ?? null,
    })),
  };
}

/** Autosave makes many revisions; nobody reads further back than this. */
const MOST = 500;

async function namesOf(db: Db, ids: readonly string[]) {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
}
