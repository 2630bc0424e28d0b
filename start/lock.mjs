import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const HEARTBEAT_MS = 1_000;
const FORGOTTEN_MS = 10_000;

/**
 * Lets one process at a time do `work`; others wait. A lock whose holder was killed is not in the
 * way: the holder touches the file every second, and one left alone for ten is taken over.
 */
export async function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!taken(file)) await wait(100);
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    fs.rmSync(file, { force: true });
  }
}

function taken(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isForgotten(file)) fs.rmSync(file, { force: true });
    return false;
  }
}

function isForgotten(file) {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (!found) return false;
  return Date.now() - found.mtimeMs > FORGOTTEN_MS || !isAlive(Number(readIfThere(file)));
}

const readIfThere = (file) => {
  try {
    return fs.readFileSync(file, "utf8") || String(process.pid);
  } catch {
    return String(process.pid);
  }
};

const touch = (file) => {
  const now = new Date();
  fs.utimes(file, now, now, () => undefined);
};

/** Whether a process with this number runs, ours or another account's. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
