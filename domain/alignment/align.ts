import { alignTexts } from "./align-texts";
import type { Alignment, AlignOptions, Unit } from "./bead";

/**
 * Which source units answer which target units. Every unit stands in exactly one bead. Needs no
 * dictionary: what the words mean is learnt from the two texts. See docs/alignment.md.
 * Throws `signal.reason` when it is told to end early, and a RangeError where `confirmed` or `apart`
 * speak of units that do not exist or put one unit into two beads.
 */
export function align(
  source: readonly Unit[],
  target: readonly Unit[],
  options: AlignOptions = {},
): Alignment {
  return (
    alignTexts([[source, target, options]], options)[0] ?? {
      beads: [],
      likelihood: 0,
      reliable: false,
    }
  );
}
