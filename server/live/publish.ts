import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { CHANNEL, type LiveEvent } from "./event";

/** Postgres holds a notice back until the transaction commits, so nobody hears of a save that never was. */
export async function publish(tx: Db, project: PermittedProject, event: LiveEvent): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify({ project, ...event })})`;
}
