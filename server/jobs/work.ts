import { db } from "../db";
import { log } from "../log";
import { startWorker } from "./start-worker";

/**
 * The worker as a process of its own. It leaves when it is told to (SIGTERM, SIGINT) and when the
 * process that started it is gone (its channel closes), and exits with 0.
 */
const work = await startWorker();
log.info("worker started");

let leaving = false;

async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await work.stop();
  await db.$disconnect();
  log.info("worker stopped");
  process.exit(0);
}

for (const told of ["SIGTERM", "SIGINT", "disconnect"]) {
  process.on(told, () => void leave());
}
process.send?.("ready");
