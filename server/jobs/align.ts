import { z } from "zod";
import { alignByKey } from "@/domain/alignment/by-key";
import { permit } from "../access";
import { alignApart } from "../alignment/align-apart";
import { knownPairs } from "../alignment/known-pairs";
import { knownTerms } from "../alignment/known-terms";
import { knownVectors } from "../alignment/known-vectors";
import { storeAlignment } from "../alignment/store-alignment";
import { targetPassages } from "../alignment/target-passages";
import { refuseOtherSource, textsToAlign } from "../alignment/texts-to-align";
import { unitsOf } from "../alignment/units";
import { db } from "../db";
import { record } from "../record/record";
import { job } from "./job";

/** Pairs a finished translation with its document. */
export const align = job({
  kind: "align",
  input: z.object({ versionId: z.uuid() }),

  async run({ versionId }, { actor, projectId, signal, onProgress }) {
    const { project } = await permit(db, actor, "import", projectId);
    const texts = await textsToAlign(project, versionId);
    const { source, positions, target, documentId, number, from, to } = texts;
    const units = { source: unitsOf(source), target: unitsOf(target) };
    const { beads, ...alignment } =
      alignByKey(units.source, units.target) ??
      (await alignApart(
        {
          ...{ ...units, from, to },
          examples: await knownPairs(project, { versionId, from, to }),
          terms: await knownTerms(project, { from, to }),
          vectors: await knownVectors(units, signal),
        },
        { onProgress, signal },
      ));
    const passages = targetPassages(beads, source, target).map((passage) => ({
      ...passage,
      source: passage.source.flatMap((at) => positions[at] ?? []),
    }));
    return async (tx) => {
      await refuseOtherSource(tx, { documentId, number });
      await storeAlignment(tx, actor, { versionId, documentId, passages, alignment });
      const detail = { passages: passages.length, reliable: alignment.reliable };
      await record(tx, { project, actor }, "aligned", { documentId, versionId, detail });
      return detail;
    };
  },

  /** A version that was never paired would be an empty page: the document alone stays. */
  async undo(tx, { versionId }) {
    await tx.version.deleteMany({ where: { id: versionId, passages: { none: {} } } });
  },
});
