/** A kind of bead: how many source units answer how many target units. */
export type Shape = {
  readonly source: number;
  readonly target: number;
  /** How often it occurs, before the text itself has been asked (Gale & Church 1993, table 5, and literary texts). */
  readonly prior: number;
};

/** The small ones come first, for the passes that look for no others. */
export const SHAPES: readonly Shape[] = [
  { source: 1, target: 1, prior: 0.8 },
  { source: 1, target: 0, prior: 0.012 },
  { source: 0, target: 1, prior: 0.012 },
  { source: 1, target: 2, prior: 0.06 },
  { source: 2, target: 1, prior: 0.06 },
  { source: 2, target: 2, prior: 0.012 },
  { source: 1, target: 3, prior: 0.012 },
  { source: 3, target: 1, prior: 0.012 },
  { source: 2, target: 3, prior: 0.004 },
  { source: 3, target: 2, prior: 0.004 },
  { source: 1, target: 4, prior: 0.004 },
  { source: 4, target: 1, prior: 0.004 },
  { source: 3, target: 3, prior: 0.001 },
  { source: 1, target: 5, prior: 0.0015 },
  { source: 5, target: 1, prior: 0.0015 },
];

/** Single units, gaps, and two that answer one: enough to find the way. */
export const FEW_SHAPES = 5;
export const SMALL_SHAPES = 8;
/** The most units on one side of a bead. */
export const MOST = 5;

const OMISSION = 1;
export const ADDITION = 2;
export const TWO_BY_TWO = 5;

export const sourceSizes = Int32Array.from(SHAPES, (shape) => shape.source);
export const targetSizes = Int32Array.from(SHAPES, (shape) => shape.target);

export function isGap(shape: number): boolean {
  return shape === OMISSION || shape === ADDITION;
}
