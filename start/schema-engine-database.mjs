import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Parameters of an address that are Prisma's own and mean nothing to PostgreSQL. */
const PRISMA_PARAMETERS = ["schema", "connection_limit", "pool_timeout", "pgbouncer"];
const PRISMA_CODES = { "3D000": "P1003", "28P01": "P1000", 28000: "P1000" };

/** The database of an address, as the schema engine wants to deal with it. */
export function schemaDatabase(url) {
  const address = new URL(url ?? "postgresql://nobody@127.0.0.1:1/none");
  const schema = address.searchParams.get("schema") ?? undefined;
  for (const name of PRISMA_PARAMETERS) address.searchParams.delete(name);
  const name = decodeURIComponent(address.pathname.slice(1)) || "postgres";
  const administer = (sql) =>
    ask(Object.assign(new URL(address), { pathname: "/postgres" }).href, sql);
  return {
    check: () => ask(address.href, "select 1"),
    create: async () => {
      await administer(`create database ${pg.escapeIdentifier(name)}`);
      return { databaseName: name };
    },
    drop: () => administer(`drop database if exists ${pg.escapeIdentifier(name)}`),
    adapter: () => migrationAdapter(connectionOf(address, name), schema, administer),
  };
}

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(sql);
  } catch (error) {
    throw Object.assign(error, { prismaCode: PRISMA_CODES[error.code] ?? "P1001" });
  } finally {
    await client.end().catch(() => undefined);
  }
  return {};
}

/** In parts: with an address as a whole, the adapter would take the real database for the shadow. */
const connectionOf = (address, database) => ({
  host: address.hostname,
  port: Number(address.port || 5432),
  user: decodeURIComponent(address.username),
  password: decodeURIComponent(address.password),
  database,
  max: 1,
});

function migrationAdapter(connection, schema, administer) {
  const factory = new PrismaPg(connection, schema ? { schema } : undefined);
  return bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => readsCatalogs(await factory.connect()),
    connectToShadowDb: async () => readsCatalogs(await shadow(connection, administer)),
  });
}

async function shadow(connection, administer) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const quoted = pg.escapeIdentifier(name);
  await administer(`create database ${quoted}`);
  const adapter = await new PrismaPg({ ...connection, database: name }).connect();
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose().catch(() => undefined);
    await administer(`drop database if exists ${quoted} with (force)`);
  };
  return adapter;
}

const CHAR = 18;
const TEXT = 25;

/**
 * Two things the adapter lacks: the one-letter type `"char"` of PostgreSQL's catalogs, which the
 * engine reads, and whole scripts: it would cut them at every semicolon, in function bodies too.
 */
function readsCatalogs(adapter) {
  const { client } = adapter;
  const query = client.query.bind(client);
  let types = [];
  client.query = async (...args) => {
    const result = await query(...args);
    types = result?.fields?.map(({ dataTypeID }) => dataTypeID) ?? [];
    for (const field of result?.fields ?? []) {
      if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    }
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (question) => {
    const result = await queryRaw(question);
    types.forEach((type, column) => {
      if (type === CHAR) result.columnTypes[column] = ColumnTypeEnum.Character;
    });
    return result;
  };
  if (adapter.executeScript) {
    adapter.executeScript = async (script) => {
      await client.query(script).catch((error) => adapter.onError(error));
    };
  }
  const startTransaction = adapter.startTransaction?.bind(adapter);
  if (startTransaction) {
    adapter.startTransaction = async (level) => readsCatalogs(await startTransaction(level));
  }
  return adapter;
}
