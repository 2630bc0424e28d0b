import { align } from "./align";
import type { AlignOptions, Bead } from "./bead";

/** Sentences of one passage teach too little to be told from chance: what its neighbours say about words is needed. */
export function sentenceLinks(
  source: readonly string[],
  target: readonly string[],
  known: Pick<AlignOptions, "examples">,
): readonly Bead[] {
  const units = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return align(units(source), units(target), known).beads;
}
