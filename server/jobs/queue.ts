import { runMigrations } from "graphile-worker";
import { env } from "../env";
import { queueLog } from "./queue-log";

let prepared: Promise<void> | undefined;

/** Makes the tables of the queue, once per process: a job may be queued before any worker has run. */
export function prepareQueue(): Promise<void> {
  prepared ??= runMigrations({ connectionString: env.DATABASE_URL, logger: queueLog }).catch(
    (error: unknown) => {
      prepared = undefined;
      throw error;
    },
  );
  return prepared;
}
