import pg from "pg";
import { databaseTrouble } from "./database-trouble.mjs";

/**
 * Does `work` with one connection, which is closed afterwards whatever happens.
 * @template Result
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withConnection(url, work) {
  const client = await connected(url);
  // A connection that breaks while nothing is asked of it must not end the program.
  client.on("error", () => undefined);
  try {
    return await work(client);
  } catch (error) {
    throw databaseTrouble(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connected(url) {
  try {
    new URL(url);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    return client;
  } catch (error) {
    throw databaseTrouble(error, url);
  }
}

/** Creates a database unless it exists; `template` is copied, an empty one otherwise. */
export async function createDatabase(adminUrl, name, template = "template0") {
  await withConnection(adminUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    await client.query(
      `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`,
    );
  });
}

/** Lets nobody connect to a database any more: PostgreSQL copies none that somebody is connected to. */
export async function closeDatabase(adminUrl, name) {
  await withConnection(adminUrl, (client) =>
    client.query(`alter database ${pg.escapeIdentifier(name)} allow_connections false`),
  );
}

/** Drops a database and whoever is connected to it. */
export async function dropDatabase(adminUrl, name) {
  await withConnection(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}
