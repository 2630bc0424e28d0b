import type { Alignment, Unit } from "@/domain/alignment/bead";

/** A pair of files that was aligned. */
export type Aligned = {
  /** Of the two files. */
  readonly names: readonly [source: string, target: string];
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly alignment: Alignment;
  readonly from: string;
  readonly to: string;
};
