import "./node-version.mjs";
import { existsSync } from "node:fs";
import { dataFolder, inRoot } from "./places.mjs";

/** The commands that ask the desk's database. */
const ASK_THE_DESK = ["record"];

/**
 * The command line: `npm run -s enface -- <command>`. It installs nothing and starts nothing, and
 * reads the TypeScript as it stands, in this very process, so that a command begins at once. Only a
 * command that asks the desk's database has it found, or started for as long as the command runs.
 */
if (existsSync(inRoot("node_modules", "tsx"))) {
  process.env.TSX_TSCONFIG_PATH = inRoot("tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register();
  if (ASK_THE_DESK.includes(process.argv[2])) await withDesk(() => import("../cli/main.ts"));
  else await import("../cli/main.ts");
} else {
  console.error("Enface's packages are not installed: run `npm ci` in its folder first.");
  process.exitCode = 1;
}

async function withDesk(command) {
  const { endOnSignals, tidyUp } = await import("./ending.mjs");
  const { tellingFailures } = await import("./say.mjs");
  const { generateClient } = await import("./client.mjs");
  const { readyDatabase } = await import("./ready-database.mjs");
  const { keptSecret } = await import("./secret.mjs");
  const print = console.log;
  // What set-up says is not what the command answers.
  console.log = console.error;
  endOnSignals();
  await tellingFailures(async () => {
    await generateClient();
    process.env.DATABASE_URL = await readyDatabase();
    process.env.BETTER_AUTH_SECRET ??= keptSecret(dataFolder());
    console.log = print;
    await command();
  });
  await tidyUp();
  process.exit();
}
