// The command line of Enface: `npm run -s enface -- <command>`. Runs TypeScript as it stands.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", main, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
