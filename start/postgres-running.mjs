import fs from "node:fs";
import path from "node:path";
import { isAlive } from "./lock.mjs";

/**
 * The PostgreSQL that runs on this cluster, if one does. Its postmaster.pid outlives a killed server,
 * and the number in it may since have gone to some other program; such a file is removed, since
 * PostgreSQL itself would take that program for its predecessor and refuse to start.
 * @returns {{ pid: number, port: number } | undefined}
 */
export function runningPostgres(data) {
  const file = path.join(data, "postmaster.pid");
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!pid) return undefined;
  if (isAlive(pid) && isPostgres(pid)) {
    return { pid, port: Number(lines[3]) };
  }
  fs.rmSync(file, { force: true });
  return undefined;
}

function readLines(file) {
  try {
    return fs.readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/** Only Linux tells without asking another program; elsewhere a living process is believed. */
function isPostgres(pid) {
  if (process.platform !== "linux") return true;
  try {
    return /postgres/.test(fs.readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return false;
  }
}
