import type { Role } from "@/prisma/client/enums";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** Two owners who remove each other at once do so one after the other. */
export async function oneAtATime(tx: Db, project: PermittedProject): Promise<void> {
  await tx.$queryRaw`select id from "Project" where id = ${project}::uuid for update`;
}

/** Refuses `forbidden` to managers who would make or change an owner. */
export function ownersChangeOwners(mine: Role, ...theirs: readonly Role[]): void {
  if (mine !== "owner" && theirs.includes("owner")) {
    throw new Refusal("forbidden", { reason: "only-owners-make-owners" });
  }
}

/** Refuses `conflict` when nobody would be left who owns the project. */
export async function anOwnerStays(tx: Db, project: PermittedProject): Promise<void> {
  const owners = await tx.member.count({ where: { projectId: project, role: "owner" } });
  if (owners === 0) throw new Refusal("conflict", { reason: "last-owner" });
}
