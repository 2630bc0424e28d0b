import { z } from "zod";
import { Counting } from "@/domain/memory/analysis";
import { permit } from "../access";
import { db } from "../db";
import { languageTag } from "../documents/language-tag";
import { between, firstVersions } from "../memory/first-versions";
import { knownPassages } from "../memory/known-passages";
import { stateOfProject } from "../memory/state-of-project";
import { job } from "./job";

/**
 * Counts what the memory knows of all documents of a project that have a version in a language, as if
 * they were one text, in the order in which they came in: what stands in two of them is a repetition.
 * Of several versions the first counts.
 */
export const countProject = job({
  kind: "count-project",
  input: z.object({ sourceLanguage: languageTag, language: languageTag }),

  async run(pair, { actor, projectId, signal, onProgress }) {
    const { project } = await permit(db, actor, "read", projectId);
    const at = new Date();
    const versions = between(await firstVersions(db, project), pair);
    // As it is before counting: what changes meanwhile may not have been counted.
    const state = await stateOfProject(project, versions);
    const all = versions.reduce((sum, { passages }) => sum + passages, 0);
    const counting = new Counting({ from: pair.sourceLanguage, to: pair.language });
    let done = 0;
    for (const version of versions) {
      for await (const passages of knownPassages(project, version)) {
        signal.throwIfAborted();
        counting.add(passages);
        done += passages.length;
        onProgress(done / all);
      }
    }
    const counted = { documents: versions.length, bands: counting.bands(), ...state, at };
    return async (tx) => {
      const key = { projectId: project, ...pair };
      await tx.projectAnalysis.upsert({
        where: { projectId_sourceLanguage_language: key },
        create: { ...key, ...counted },
        update: counted,
      });
      return { documents: versions.length, passages: done };
    };
  },

  /** What was counted before stands. */
  async undo() {},
});
