import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { closeDatabase, createDatabase } from "./connect.mjs";
import { atTheEnd } from "./ending.mjs";
import { isAlive } from "./lock.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres, stopPostgres } from "./postgres.mjs";

const PREFIX = "enface-temporary-";

/**
 * A folder and a PostgreSQL of this process alone, never the ones in `.data`; both gone at the end.
 * What an earlier process left behind because it was killed is cleared away first.
 */
export async function temporaryPostgres({ throwaway = true } = {}) {
  await clearLeftovers();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  // Where we are root, another account runs PostgreSQL, and must be able to enter.
  fs.chmodSync(folder, 0o711);
  atTheEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  const postgres = await startPostgres({ folder, throwaway });
  atTheEnd(() => postgres.stop());
  return { folder, postgres };
}

/** A migrated database that others are copied from, several at once, which takes a tenth of a second each. */
export async function migratedTemplate(postgres, name = "enface_template") {
  const admin = postgres.urlOf("postgres");
  await createDatabase(admin, name);
  await migrate(postgres.urlOf(name));
  await closeDatabase(admin, name);
  return name;
}

async function clearLeftovers() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    if (isAlive(Number(name.slice(PREFIX.length).split("-")[0]))) continue;
    await clear(path.join(os.tmpdir(), name)).catch(() => undefined);
  }
}

async function clear(folder) {
  await stopPostgres(folder);
  fs.rmSync(folder, { recursive: true, force: true });
}
