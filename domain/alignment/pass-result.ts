import type { Path } from "./decode";
import type { ProbableBeads } from "./probable-beads";

/** What one look at a pair of texts found. */
export type PassResult = {
  readonly path: Path;
  readonly probable: ProbableBeads;
  /** ln of the ratio of all alignments against two unrelated texts. */
  readonly likelihood: number;
};
