/** Fitted to the beads found on the development sets in texts that look like translations. */
const SLOPE = 0.652;
const INTERCEPT = 1.661;
/** By how far `ln(1 + nats)` of a pull lowers the logit. */
const SOURCE_PULL = 0.991;
const TARGET_PULL = 0.307;
/** By how far several units on a side lower it. */
const SEVERAL = 1.202;
/** By how far each nat by which its edges are odd lowers it. */
const ODD_EDGE = 0.565;

/** Why a bead may be wrong, whatever its probability. */
export type Doubts = {
  /** Pulls at its edges, in nats: see `edgePulls`. */
  readonly source: number;
  readonly target: number;
  /** Whether it has several units on a side. */
  readonly several: boolean;
  /** The least natural of its edges, in nats, at most 0: see `naturalEdges`. */
  readonly natural: number;
};

/** The mean pull, in nats, for beads of which it is not known. */
const USUAL: Doubts = { source: 0.6, target: 0.5, several: false, natural: 0 };
/** Of texts that do not look like translations, no bead may be believed. */
const IN_UNRELIABLE = 0.3;
const NEARLY_ONE = 1 - 1e-5;

/**
 * The probability that comes true as often as it says. Forward–backward is too sure of itself: it
 * takes words that depend on each other for independent, so its logit is half as much again as it
 * should be (Platt 1999). Nor does it see where in a bead its words stand, and beads of several units
 * or with odd edges are more often wrong than their words say.
 */
export function calibrated(probability: number, reliable: boolean, doubts = USUAL): number {
  const clipped = Math.min(NEARLY_ONE, Math.max(1 - NEARLY_ONE, probability));
  const logit = Math.log(clipped / (1 - clipped));
  const { source, target, several, natural } = doubts;
  const pulled = SOURCE_PULL * Math.log1p(source) + TARGET_PULL * Math.log1p(target);
  const doubt = pulled + (several ? SEVERAL : 0) - ODD_EDGE * natural;
  const confidence = 1 / (1 + Math.exp(doubt - INTERCEPT - SLOPE * logit));
  return reliable ? confidence : confidence * IN_UNRELIABLE;
}
