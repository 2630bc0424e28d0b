import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Prisma } from "@/prisma/client/client";
import { env } from "./env";

/** Asks on a connection of its own; gives the rows. */
export type Ask = <Row>(statement: Prisma.Sql) => Promise<Row[]>;

export type OwnConnection = {
  readonly ask: Ask;
  /** Gives a `copy … from stdin` what it reads. */
  readonly copy: (statement: string, pieces: readonly Uint8Array[]) => Promise<void>;
};

/**
 * Lets some work ask PostgreSQL without Prisma, which keeps the values of its last hundred statements
 * for its reports: with values of megabytes that is all the memory there is.
 */
export async function onOwnConnection<T>(work: (own: OwnConnection) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  // Whatever asks next hears of it.
  client.on("error", () => undefined);
  try {
    return await work({
      ask: async ({ text, values }) => (await client.query(text, values)).rows,
      copy: (statement, pieces) =>
        pipeline(Readable.from(pieces), client.query(copyFrom(statement))),
    });
  } finally {
    await client.end();
  }
}
