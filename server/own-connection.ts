import { Client } from "pg";
import type { Prisma } from "@/prisma/client/client";
import { env } from "./env";

/** Asks on a connection of its own; gives the rows. */
export type Ask = <Row>(statement: Prisma.Sql) => Promise<Row[]>;

/**
 * Lets some work ask PostgreSQL without Prisma, which keeps the values of its last hundred statements
 * for its reports: with values of megabytes that is all the memory there is.
 */
export async function onOwnConnection<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  // Whatever asks next hears of it.
  client.on("error", () => undefined);
  try {
    return await work(async ({ text, values }) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}
