import { cancelJob } from "@/server/jobs/cancel-job";
import { readJob } from "@/server/jobs/read-job";
import { subscribe } from "@/server/live/subscribe";
import { EVERYBODY, MANAGERS } from "../who-may";
import type { UseCases } from "./row";

export const LIVE_USE_CASES: UseCases = {
  readJob: { inside: true, may: EVERYBODY, ask: readJob },
  cancelJob: { inside: true, may: MANAGERS, ask: cancelJob },
  subscribe: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) =>
      subscribe(actor, { ...desk, onEvent: () => undefined, signal: AbortSignal.abort() }),
  },
};
