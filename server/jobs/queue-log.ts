import { Logger } from "graphile-worker";
import { log } from "../log";

/** What the queue has to say goes into our log. */
export const queueLog = new Logger(() => (level, message) => {
  if (level === "error") log.error(message);
  else if (level === "warning") log.warn(message);
  else log.debug(message);
});
