import { log } from "../log";
import { sealRecords } from "./seal-record";

/** What is done within this time is sealed, and told, at once. Nobody sees it pass. */
const GATHER_MS = 20;

let waiting = false;

/** Seals, and tells of, what was just committed. What this process does not come to, the worker does. */
export function sealSoon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    sealRecords().catch((error: unknown) => log.warn({ error }, "sealing the record failed"));
  }, GATHER_MS).unref();
}
