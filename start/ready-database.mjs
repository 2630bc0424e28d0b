import { createDatabase } from "./connect.mjs";
import { placeOf } from "./database-trouble.mjs";
import { atTheEnd } from "./ending.mjs";
import { migrate } from "./migrate.mjs";
import { dataFolder } from "./places.mjs";
import { startPostgres } from "./postgres.mjs";
import { step } from "./say.mjs";

/** The database of DATABASE_URL, or the embedded one; migrated. @returns {Promise<string>} its address */
export async function readyDatabase() {
  const url = process.env.DATABASE_URL || (await embeddedDatabase());
  await step("Migrations", () => migrate(url));
  return url;
}

async function embeddedDatabase() {
  const { url } = await step("Database", async () => {
    const postgres = await startPostgres({ folder: dataFolder() });
    atTheEnd(() => postgres.leave());
    const ours = postgres.urlOf("enface");
    await createDatabase(postgres.urlOf("postgres"), "enface");
    return {
      url: ours,
      said: `${postgres.started ? "started" : "found running"} at ${placeOf(ours)}`,
    };
  });
  return url;
}
