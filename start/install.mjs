import fs from "node:fs";
import { withLock } from "./lock.mjs";
import { inRoot } from "./places.mjs";
import { run } from "./run.mjs";
import { isDiskFull, Stop } from "./say.mjs";

/** Installs the locked packages, if what is in node_modules is not what the lockfile says. */
export async function installPackages() {
  if (areInstalled()) return { said: "in place" };
  return withLock(inRoot(".data", "install.lock"), async () => {
    if (areInstalled()) return { said: "in place" };
    await npmCi();
    return { said: "installed as locked" };
  });
}

/**
 * Compares npm's record of what it installed with the lockfile, package by package, so that neither
 * a fresh checkout's file times nor an unrelated pull asks for an install.
 */
function areInstalled() {
  const wanted = packagesIn(inRoot("package-lock.json"));
  const present = packagesIn(inRoot("node_modules", ".package-lock.json"));
  return Object.entries(wanted ?? {}).every(([place, { version, optional }]) =>
    place === "" || (optional && !present?.[place]) ? true : present?.[place]?.version === version,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

async function npmCi() {
  const { code, output } = await run("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: inRoot(),
    shell: process.platform === "win32",
    env: { ...process.env, NODE_ENV: "development" },
  });
  if (code === 0) return;
  if (isDiskFull(output)) {
    throw new Stop("The disk is full: free about 2 GB and run the same command again.");
  }
  throw new Stop(`The packages could not be installed (${npmSays(output)}): ${adviceFor(code)}`);
}

const adviceFor = (code) =>
  code === 127
    ? "npm comes with Node, install it and try again."
    : "see that the npm registry can be reached, run `npm ci`, and try again.";

/** The first of npm's error lines that is a sentence, not a code or the place of a log. */
const npmSays = (output) =>
  output
    .split("\n")
    .map((line) => line.replace(/^npm (error|ERR!)\s*/i, "").trim())
    .find((line) => line && !/^(code|errno|syscall|npm warn|warn|A complete log)/i.test(line)) ??
  "npm gave no reason";
