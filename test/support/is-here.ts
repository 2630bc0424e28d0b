import { expect } from "vitest";

/**
 * Whether something a test measures against is on this machine. Where it is not the test says so and
 * ends: a fresh clone passes, and nobody takes the notice for a result.
 */
export function isHere(here: boolean, what: string): boolean {
  if (!here) {
    process.stderr.write(`\n${expect.getState().currentTestName}: passed over, no ${what} here.\n`);
  }
  return here;
}
