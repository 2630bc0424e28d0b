import { z } from "zod";
import { differences } from "@/domain/alignment/differences";
import { permit } from "../access";
import { alignAnew } from "../alignment/align-anew";
import { alignApart } from "../alignment/align-apart";
import { believeAnew } from "../alignment/believe-anew";
import { knownPairs } from "../alignment/known-pairs";
import { knownTerms } from "../alignment/known-terms";
import { knownVectors } from "../alignment/known-vectors";
import { nextPairing, tellPairing } from "../alignment/next-pairing";
import { rowsToAlign } from "../alignment/rows-to-align";
import { db } from "../db";
import { job } from "./job";

/** Pairs a version anew, round what a person has confirmed or approved. */
export const alignAgain = job({
  kind: "align-again",
  input: z.object({ versionId: z.uuid() }),

  async run({ versionId }, { actor, projectId, signal, onProgress }) {
    const { project } = await permit(db, actor, "pair", projectId);
    const { from, to, source, target, confirmed, beads, ...standing } = await rowsToAlign(
      project,
      versionId,
    );
    // Strings are paired by their keys: nothing is to be guessed there.
    if (source.every(({ key }) => key !== undefined)) return async () => ({ changed: 0 });
    const known = {
      examples: await knownPairs(project, { versionId, from, to }),
      terms: await knownTerms(project, { from, to }),
      vectors: await knownVectors({ source, target }, signal),
    };
    const found = await alignApart(
      { ...{ source, target, from, to, confirmed }, ...known },
      { onProgress, signal },
    );
    const wanted = differences(beads, found.beads);
    return async (tx) => {
      const permitted = await permit(tx, actor, "pair", projectId);
      const { documentId } = standing;
      await believeAnew(tx, versionId, { ...standing, beads, found });
      if (wanted.length === 0) return { changed: 0 };
      const { pairing } = await nextPairing(tx, permitted, {
        ...{ versionId, pairing: standing.pairing },
      });
      const { rows } = standing;
      const anew = { versionId, pairing, rows, differences: wanted };
      const changed = await alignAnew(tx, actor, anew);
      const told = { versionId, documentId, pairing, deed: "aligned" as const };
      await tellPairing(
        tx,
        { actor, permit: permitted },
        { ...told, detail: { changed, pairing } },
      );
      return { changed };
    };
  },

  /** Until it ends, nothing is changed. */
  async undo() {},
});
