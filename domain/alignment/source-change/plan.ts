import type { Unit } from "../bead";
import { alike } from "./alike";
import { partsOf } from "./parts";
import { risingPairs } from "./rising-pairs";
import { same } from "./same";

/** What became of a source text: see `sourcePlan`. */
export type SourcePlan = {
  /** Of each paragraph of the new text, in its order. */
  readonly paragraphs: readonly {
    readonly kind: "same" | "changed" | "inserted";
    /** The old paragraph that it continues; nothing for an inserted one. */
    readonly before: number | null;
    /** It stands elsewhere among the others than it did. */
    readonly moved: boolean;
    /** An inserted one that was a part of this old paragraph. */
    readonly partOf: number | null;
  }[];
  /** The old paragraphs that nothing continues, in their order. */
  readonly removed: readonly {
    readonly before: number;
    /** The new paragraph that has taken its words in. */
    readonly into: number | null;
  }[];
};

/**
 * Aligns a new source text with the one it replaces. What is word for word the same is found first,
 * wherever it stands; what is left between is compared by its words. Strings with keys go by these.
 * Every paragraph of both texts is accounted for exactly once.
 */
export function sourcePlan(
  before: readonly Unit[],
  now: readonly Unit[],
  language: string,
): SourcePlan {
  const pairs = same(before, now);
  pairs.push(...alike(before, now, { pairs, language }));
  pairs.sort(([, one], [, other]) => one - other);
  const standing = new Set(risingPairs(pairs));
  const continues = new Map(pairs.map((pair) => [pair[1], pair]));
  const continued = new Set(pairs.map(([old]) => old));
  const { partOf, into } = partsOf(before, now, { pairs, language });
  return {
    paragraphs: now.map(({ text }, at) => {
      const pair = continues.get(at);
      const old = pair?.[0] ?? null;
      const isSame = old !== null && before[old]?.text === text;
      return {
        kind: old === null ? "inserted" : isSame ? "same" : "changed",
        before: old,
        moved: pair !== undefined && !standing.has(pair),
        partOf: partOf.get(at) ?? null,
      };
    }),
    removed: [...before.keys()]
      .filter((at) => !continued.has(at))
      .map((at) => ({ before: at, into: into.get(at) ?? null })),
  };
}
