import { readProgress } from "@/server/progress/read-progress";
import { MANAGERS } from "../who-may";
import type { UseCases } from "./row";

export const PROGRESS_USE_CASES: UseCases = {
  readProgress: { inside: false, may: MANAGERS, ask: readProgress },
};
