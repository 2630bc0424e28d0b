import fs from "node:fs";
import { sourceStamp } from "./build-stamp.mjs";
import { withLock } from "./lock.mjs";
import { inRoot } from "./places.mjs";
import { runNode } from "./run.mjs";
import { isDiskFull, Stop } from "./say.mjs";

const STAMP = inRoot(".next", "made-from");

/** Builds the app, unless the build in `.next` was made from these very files. */
export async function buildApp() {
  const wanted = sourceStamp();
  if (stampFound() === wanted) return { said: "of this source" };
  return withLock(inRoot(".data", "build.lock"), async () => {
    if (stampFound() === wanted) return { said: "of this source" };
    fs.rmSync(STAMP, { force: true });
    await build();
    fs.writeFileSync(STAMP, wanted);
    return { said: "built" };
  });
}

const stampFound = () => (fs.existsSync(STAMP) ? fs.readFileSync(STAMP, "utf8") : undefined);

/**
 * Building loads the server's modules, which insist on their settings, but opens no connection: so
 * it is given settings that lead nowhere, and never learns the real ones.
 */
async function build() {
  const { code, output } = await runNode(inRoot("node_modules/next/dist/bin/next"), ["build"], {
    cwd: inRoot(),
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
      BETTER_AUTH_SECRET: "only-while-building-nothing-is-signed-with-this",
    },
  });
  if (code === 0) return;
  if (isDiskFull(output)) {
    throw new Stop("The disk is full: free about 1 GB and run the same command again.");
  }
  throw new Stop(
    `${output.trim()}\n\nThe app could not be built: mend what stands above and try again.`,
  );
}
