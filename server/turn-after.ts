import { setImmediate as turn } from "node:timers/promises";

/** As many of what is made by the thousand come one after the other: less than a hundredth of a second. */
const IN_A_TURN = 20;

/**
 * Lets others have their turn after every so many of what is made one by one: whoever waits for an
 * answer gets it, and what was sent to PostgreSQL goes out instead of lying here.
 */
export const turnAfter = (made: number): Promise<void> | undefined =>
  made % IN_A_TURN === 0 ? turn() : undefined;
