import pino from "pino";
import { env } from "./env";

/** Never given texts, names, addresses or secrets: ids and figures only. */
export const log = pino({ level: env.LOG_LEVEL, base: { pid: process.pid } });
