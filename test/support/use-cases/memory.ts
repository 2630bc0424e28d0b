import { analyseProject } from "@/server/memory/analyse-project";
import { analyseVersion } from "@/server/memory/analyse-version";
import { correctUnit } from "@/server/memory/correct-unit";
import { createMemory } from "@/server/memory/create-memory";
import { deleteUnit } from "@/server/memory/delete-unit";
import { exportMemory } from "@/server/memory/export-memory";
import { findMatches } from "@/server/memory/find-matches";
import { importMemory } from "@/server/memory/import-memory";
import { linkMemory } from "@/server/memory/link-memory";
import { listContradictions } from "@/server/memory/list-contradictions";
import { listDeleted } from "@/server/memory/list-deleted";
import { listMemories } from "@/server/memory/list-memories";
import { listRepetitions } from "@/server/memory/list-repetitions";
import { mergeDuplicates } from "@/server/memory/merge-duplicates";
import { readAnalysis } from "@/server/memory/read-analysis";
import { readUnit } from "@/server/memory/read-unit";
import { revertEdit } from "@/server/memory/revert-edit";
import { searchMemory } from "@/server/memory/search-memory";
import { unlinkMemory } from "@/server/memory/unlink-memory";
import { writeRepetitions } from "@/server/memory/write-repetitions";
import { sent } from "../given-memory";
import { EVERYBODY, MANAGERS, REVIEWERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

const body = () => [sent(new TextEncoder().encode("<tmx/>"))];

export const MEMORY_USE_CASES: UseCases = {
  findMatches: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => findMatches(actor, draft),
  },
  listRepetitions: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => listRepetitions(actor, draft),
  },
  writeRepetitions: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => {
      const { projectId, versionId, passageId, revision } = draft;
      const others = [{ passageId: versionId, revision: 1, same: true }];
      return writeRepetitions(actor, { projectId, versionId, passageId, revision, others });
    },
  },
  analyseVersion: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { projectId, versionId }) => analyseVersion(actor, { projectId, versionId }),
  },
  analyseProject: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) =>
      analyseProject(actor, { projectId, sourceLanguage: "en", language: "de" }),
  },
  readAnalysis: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => readAnalysis(actor, { projectId }),
  },
  searchMemory: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => searchMemory(actor, { projectId, text: "river" }),
  },
  exportMemory: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { projectId, memory }) => exportMemory(actor, { projectId, ...memory }),
  },
  listMemories: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => listMemories(actor, { projectId }),
  },
  listContradictions: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => listContradictions(actor, { projectId, after: "" }),
  },
  listDeleted: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => listDeleted(actor, { projectId }),
  },
  readUnit: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { projectId, memory }) => readUnit(actor, { projectId, unitId: memory.unitId }),
  },
  createMemory: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId }) => createMemory(actor, { projectId, name: "Quay", penalty: 0 }),
  },
  linkMemory: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { projectId, memory: { memoryId } }) =>
      linkMemory(actor, { projectId, memoryId, penalty: 5, changes: true, writes: false }),
  },
  unlinkMemory: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { projectId, memory: { memoryId } }) =>
      unlinkMemory(actor, { projectId, memoryId, forever: true }),
  },
  importMemory: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { projectId, memory: { memoryId } }) =>
      importMemory(actor, { projectId, memoryId, fileName: "harbour.tmx" }, body()),
  },
  correctUnit: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { projectId, memory: { unitId } }) =>
      correctUnit(actor, { projectId, unitId, revision: 1, source: "Lamp.", target: "Licht." }),
  },
  deleteUnit: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { projectId, memory: { unitId } }) =>
      deleteUnit(actor, { projectId, unitId, revision: 1 }),
  },
  revertEdit: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { projectId, memory: { editId } }) => revertEdit(actor, { projectId, editId }),
  },
  mergeDuplicates: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { projectId, memory: { memoryId } }) =>
      mergeDuplicates(actor, { projectId, memoryId }),
  },
};
