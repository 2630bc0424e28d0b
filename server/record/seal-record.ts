import type { PermittedProject } from "../access";
import { type Db, db } from "../db";

/** Links what was added to a project's record since the last time, in order. */
export async function sealRecord(tx: Db, project: PermittedProject): Promise<void> {
  await tx.$executeRaw`select seal_record(${project}::uuid)`;
}

/**
 * The same for all projects, and tells whoever has a version open what was done in it. The worker
 * does it every second, `sealSoon` whenever somebody has done something.
 */
export async function sealRecords(): Promise<void> {
  await db.$executeRaw`select seal_records()`;
}
