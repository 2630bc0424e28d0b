import { exportMemory } from "@/server/memory/export-memory";
import { findMatches } from "@/server/memory/find-matches";
import { searchMemory } from "@/server/memory/search-memory";
import { EVERYBODY } from "../who-may";
import type { UseCases } from "./row";

export const MEMORY_USE_CASES: UseCases = {
  findMatches: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => findMatches(actor, draft),
  },
  searchMemory: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => searchMemory(actor, { projectId, text: "river" }),
  },
  exportMemory: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => exportMemory(actor, { projectId }),
  },
};
