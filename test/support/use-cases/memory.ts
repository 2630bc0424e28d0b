import { findMatches } from "@/server/memory/find-matches";
import { EVERYBODY } from "../who-may";
import type { UseCases } from "./row";

export const MEMORY_USE_CASES: UseCases = {
  findMatches: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => findMatches(actor, draft),
  },
};
