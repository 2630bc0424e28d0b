import "./node-version.mjs";

/**
 * `npm run password -- ADDRESS`: makes a new password for somebody who has lost theirs and prints it.
 * For whoever runs this machine; the desk may be running or not.
 */
const { endOnSignals, tidyUp } = await import("./ending.mjs");
const { installPackages } = await import("./install.mjs");
const { Stop, step, tellingFailures } = await import("./say.mjs");

endOnSignals();
await tellingFailures(async () => {
  const address = process.argv[2];
  if (!address) throw new Stop("Say whose: `npm run password -- ADDRESS`.");
  await step("Packages", installPackages);
  const { generateClient } = await import("./client.mjs");
  const { readyDatabase } = await import("./ready-database.mjs");
  const { dataFolder, inRoot } = await import("./places.mjs");
  const { keptSecret } = await import("./secret.mjs");
  await step("Client", generateClient);
  process.env.DATABASE_URL = await readyDatabase();
  process.env.BETTER_AUTH_SECRET = keptSecret(dataFolder());
  process.env.TSX_TSCONFIG_PATH = inRoot("tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register();
  const { givePassword } = await import("../server/accounts/give-password.ts");
  const password = await givePassword(address).catch((error) => {
    if (error.kind !== "not-found") throw error;
    throw new Stop(`Nobody has an account at ${address}.`);
  });
  console.log(`\n  The new password of ${address} is ${password}\n`);
});
await tidyUp();
process.exit();
