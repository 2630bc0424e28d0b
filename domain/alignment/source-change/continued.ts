/** An old paragraph and the new one that is its continuation, by their places from 0. */
export type Continued = readonly [before: number, now: number];
