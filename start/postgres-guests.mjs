import fs from "node:fs";
import path from "node:path";
import { isAlive } from "./lock.mjs";

/**
 * Who uses the embedded PostgreSQL: one file per process. The last to leave stops it, whoever
 * started it, so that two starts do not pull it from under each other and one that was killed does
 * not leave it running for ever.
 */
export function postgresGuests(folder) {
  const place = path.join(folder, "postgres-guests");
  const kept = path.join(place, "kept");
  return {
    enter() {
      fs.mkdirSync(place, { recursive: true });
      fs.writeFileSync(path.join(place, String(process.pid)), "");
    },
    /** @returns {boolean} whether nobody is left */
    leave() {
      fs.rmSync(path.join(place, String(process.pid)), { force: true });
      return !fs.existsSync(kept) && !others(place);
    },
    /** Asks that it stay up with no guests, until `release`. */
    keep() {
      fs.mkdirSync(place, { recursive: true });
      fs.writeFileSync(kept, "");
    },
    release: () => fs.rmSync(kept, { force: true }),
  };
}

function others(place) {
  if (!fs.existsSync(place)) return false;
  for (const name of fs.readdirSync(place)) {
    if (isAlive(Number(name))) return true;
    fs.rmSync(path.join(place, name), { force: true });
  }
  return false;
}
