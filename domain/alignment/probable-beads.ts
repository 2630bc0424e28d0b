import type { Side } from "./corpus";

/** Beads of one pair of texts with their probability: bead n ends after `sourceEnd[n]` and `targetEnd[n]` units. */
export type ProbableBeads = {
  readonly source: Side;
  readonly target: Side;
  readonly count: number;
  readonly sourceEnd: Int32Array;
  readonly targetEnd: Int32Array;
  readonly shape: Uint8Array;
  readonly probability: Float32Array;
};
