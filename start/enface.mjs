import "./node-version.mjs";
import { existsSync } from "node:fs";
import { inRoot } from "./places.mjs";

/**
 * The command line: `npm run -s enface -- <command>`. It installs nothing and starts nothing, and
 * reads the TypeScript as it stands, in this very process, so that a command begins at once.
 */
if (existsSync(inRoot("node_modules", "tsx"))) {
  process.env.TSX_TSCONFIG_PATH = inRoot("tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register();
  await import("../cli/main.ts");
} else {
  console.error("Enface's packages are not installed: run `npm ci` in its folder first.");
  process.exitCode = 1;
}
