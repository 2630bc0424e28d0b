import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/client/client";
import { env } from "./env";
import { statementName } from "./statement-name";

export const db = new PrismaClient({
  adapter: new PrismaPg(
    { connectionString: env.DATABASE_URL, max: env.DATABASE_CONNECTIONS },
    { statementNameGenerator: statementName },
  ),
});

/** The database, or a transaction on it: every query takes one and cannot tell which. */
export type Db = Prisma.TransactionClient;

export function transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 10_000, timeout: 60_000 });
}

/**
 * Has all that follows in a transaction found by keys. Plans that are kept are made of what PostgreSQL
 * believes of its tables then: those that were small, a desk's first approvals, would be read whole for
 * each of many rows until somebody counts them anew.
 */
export async function byKeys(tx: Db): Promise<void> {
  await tx.$executeRaw`set local enable_seqscan = off`;
}
