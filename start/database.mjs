import "./node-version.mjs";

/**
 * The database for developing: `node start/database.mjs` starts it, migrates it, leaves it running
 * and prints its address alone; `… stop` stops it, `… reset` empties it.
 */
const { installPackages } = await import("./install.mjs");
const { tellingFailures } = await import("./say.mjs");

await tellingFailures(async () => {
  await installPackages();
  const { dataFolder } = await import("./places.mjs");
  const { startPostgres, stopPostgres } = await import("./postgres.mjs");
  if (process.argv[2] === "stop") return stopPostgres(dataFolder());
  const { createDatabase, dropDatabase } = await import("./connect.mjs");
  const { migrate } = await import("./migrate.mjs");
  const postgres = await startPostgres({ folder: dataFolder() });
  postgres.keep();
  await postgres.leave();
  if (process.argv[2] === "reset") await dropDatabase(postgres.urlOf("postgres"), "enface");
  await createDatabase(postgres.urlOf("postgres"), "enface");
  const { edited } = await migrate(postgres.urlOf("enface"));
  if (edited.length) {
    console.error(
      `${edited.join(", ")} changed since it was applied here: \`node start/database.mjs reset\` makes this database anew.`,
    );
  }
  console.log(postgres.urlOf("enface"));
});
