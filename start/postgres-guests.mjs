import fs from "node:fs";
import path from "node:path";
import { isAlive } from "./lock.mjs";

let guestsOfThisProcess = 0;

/**
 * Who uses the embedded PostgreSQL: one file per guest, named after its process. The last to leave stops it, whoever
 * started it, so that two starts do not pull it from under each other and one that was killed does
 * not leave it running for ever.
 */
export function postgresGuests(folder) {
  const place = path.join(folder, "postgres-guests");
  const kept = path.join(place, "kept");
  guestsOfThisProcess += 1;
  const own = path.join(place, `${process.pid}.${guestsOfThisProcess}`);
  return {
    enter() {
      fs.mkdirSync(place, { recursive: true });
      fs.writeFileSync(own, "");
    },
    /** @returns {boolean} whether nobody is left */
    leave() {
      fs.rmSync(own, { force: true });
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
    if (isAlive(Number.parseInt(name, 10))) return true;
    fs.rmSync(path.join(place, name), { force: true });
  }
  return false;
}
