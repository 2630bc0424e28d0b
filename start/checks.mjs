import { generateClient } from "./client.mjs";
import { inRoot } from "./places.mjs";
import { runNode } from "./run.mjs";
import { step } from "./say.mjs";

const ROOMS = ["app", "cli", "domain", "locales", "prisma", "server", "test"];

const CHECKS = {
  Style: ["@biomejs/biome/bin/biome", "ci", "--colors=off", "."],
  Types: ["typescript/bin/tsc", "--noEmit"],
  Imports: [
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", ".dependency-cruiser.mjs", "--output-type", "err-long", ...ROOMS],
  ],
  "Dead code": ["knip/bin/knip.js", "--no-progress"],
};

/** @returns {Promise<string[]>} the names of the checks that failed, each of whose output was shown */
export async function check() {
  await step("Client", generateClient);
  await step("Routes", nameRoutes);
  const failed = [];
  for (const [name, [program, ...args]] of Object.entries(CHECKS)) {
    const output = await failureOf(name, program, args);
    if (output === undefined) continue;
    failed.push(name);
    console.log(`\n${output.trim()}\n`);
  }
  return failed;
}

async function failureOf(name, program, args) {
  const { failure } = await step(name, async () => {
    const { code, output } = await installed(program, args);
    return code === 0 ? { said: "nothing found" } : { said: "found something", failure: output };
  });
  return failure;
}

/** Next writes the types of the routes; without a page yet there are none to write. */
async function nameRoutes() {
  const { code, output } = await installed("next/dist/bin/next", ["typegen"]);
  if (code === 0) return { said: "typed" };
  return { said: `not typed: ${output.trim().split("\n").pop()}` };
}

const installed = (program, args) =>
  runNode(inRoot("node_modules", program), args, {
    cwd: inRoot(),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
  });
