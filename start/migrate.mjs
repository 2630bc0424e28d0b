import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { withConnection } from "./connect.mjs";
import { checkVersion } from "./database-trouble.mjs";
import { inRoot } from "./places.mjs";
import { Stop } from "./say.mjs";

/** The advisory lock that Prisma's own `migrate` takes, so that it and this never work at once. */
const LOCK = 72707369;

const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Applies the migrations that the database has not seen, in the order of their names, and keeps
 * Prisma's own table about it, so that `prisma migrate status` agrees.
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<{ said: string, applied: string[], edited: string[] }>} edited: applied once in
 *   another wording, which is left as it is
 */
export function migrate(url, folder = inRoot("prisma", "migrations")) {
  return withConnection(url, async (client) => {
    await checkVersion(client);
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(TABLE);
    const finished = await finishedMigrations(client);
    const wanted = migrationsIn(folder);
    refuseNewerDatabase(finished, wanted);
    const missing = wanted.filter(({ name }) => !finished.has(name));
    for (const migration of missing) await apply(client, migration);
    const edited = wanted.filter(
      ({ name, checksum }) => finished.has(name) && finished.get(name) !== checksum,
    );
    return {
      said: summary(missing, wanted, edited),
      applied: missing.map(({ name }) => name),
      edited: edited.map(({ name }) => name),
    };
  });
}

async function finishedMigrations(client) {
  const { rows } = await client.query(
    "select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function migrationsIn(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => migrationIn(path.join(folder, name)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function migrationIn(folder) {
  const sql = fs.readFileSync(path.join(folder, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(sql).digest("hex");
  return { name: path.basename(folder), sql, checksum };
}

function refuseNewerDatabase(finished, wanted) {
  const known = new Set(wanted.map(({ name }) => name));
  const unknown = [...finished.keys()].find((name) => !known.has(name));
  if (!unknown) return;
  throw new Stop(
    `The database was set up by another version of Enface (it has ${unknown}): use that version or a newer one, or another database.`,
  );
}

/**
 * The row is written first and finished in the same transaction as the migration itself. So whatever
 * interrupts it leaves the database as it was and an unfinished row, and the next start tries again.
 */
async function apply(client, { name, sql, checksum }) {
  await client.query(
    "update _prisma_migrations set rolled_back_at = now() where migration_name = $1 and finished_at is null and rolled_back_at is null",
    [name],
  );
  const id = randomUUID();
  await client.query(
    "insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)",
    [id, checksum, name],
  );
  try {
    await applyWhole(client, id, sql);
  } catch (error) {
    await client.query("update _prisma_migrations set logs = $2 where id = $1", [
      id,
      error.message,
    ]);
    throw new Stop(sentenceFor(name, error));
  }
}

async function applyWhole(client, id, sql) {
  try {
    await client.query("begin");
    await client.query(sql);
    await finish(client, id);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    if (error.code !== ONLY_OUTSIDE_TRANSACTION) throw error;
    await applyByStatement(client, id, sql);
  }
}

const ONLY_OUTSIDE_TRANSACTION = "25001";

/** For what PostgreSQL refuses inside a transaction (`create index concurrently`): a statement ends with its line. */
async function applyByStatement(client, id, sql) {
  for (const statement of sql.split(/;[ \t]*$/m)) {
    if (statement.trim()) await client.query(statement);
  }
  await finish(client, id);
}

const finish = (client, id) =>
  client.query(
    "update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1",
    [id],
  );

function sentenceFor(name, { code, message }) {
  const extension = /extension "?(\w+)"?/.exec(message)?.[1] ?? "it needs";
  if (code === "42501" && /extension/.test(message)) {
    return `This database user may not create the extension ${extension}: have an administrator run \`create extension ${extension}\` in this database, then start again.`;
  }
  if (code === "58P01" || code === "0A000") {
    return `This PostgreSQL has no extension ${extension}: install its contrib package (postgresql-contrib), then start again.`;
  }
  if (code === "53100") return "The database's disk is full: free some space and start again.";
  return `The migration ${name} failed and changed nothing (${message}): mend what it says and start again.`;
}

function summary(missing, wanted, edited) {
  if (edited.length) return `${edited[0].name} was edited after it was applied`;
  if (!missing.length) return `up to date (${wanted.length})`;
  return missing.length === 1 ? `applied ${missing[0].name}` : `applied ${missing.length}`;
}
