/**
 * Fitted to the beads found on the development sets: whole, and in pieces of 8 to 80 beads, of which
 * some have gaps put in and some do not belong together.
 */
const SLOPE = 0.626;
const INTERCEPT = -0.72;
/** By how far `ln(1 + nats)` of a pull lowers the logit. */
const SOURCE_PULL = 0.955;
const TARGET_PULL = 0.379;
/** By how far several units on a side lower it. */
const SEVERAL = 1.015;
/** By how far each nat by which its edges are odd lowers it. */
const ODD_EDGE = 0.573;
/** By how far the logarithm of what the whole alignment says raises it. */
const CONVINCING = 1.575;
/** Between these, in nats a source unit, it matters how well the texts fit together. */
const LEAST_FIT = -1;
const BEST_FIT = 4;
/** Puts the worst fit a little above nothing. */
const FIT_FROM = 1.2;

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
const MOST_IF_UNRELIABLE = 0.4;
const NEARLY_ONE = 1 - 1e-5;

/**
 * The probability that comes true as often as it says. Forward–backward is too sure of itself: it
 * takes words that depend on each other for independent, so its logit is half as much again as it
 * should be (Platt 1999). Nor does it see where in a bead its words stand, and beads of several units
 * or with odd edges are more often wrong than their words say. A short text teaches little, so that
 * all of its beads may look sure and the whole yet hardly fit: `fit` is the mean log-likelihood ratio
 * per source unit, in nats.
 */
export function calibrated(
  probability: number,
  { fit, reliable }: { readonly fit: number; readonly reliable: boolean },
  doubts = USUAL,
): number {
  const clipped = Math.min(NEARLY_ONE, Math.max(1 - NEARLY_ONE, probability));
  const logit = Math.log(clipped / (1 - clipped));
  const { source, target, several, natural } = doubts;
  const pulled = SOURCE_PULL * Math.log1p(source) + TARGET_PULL * Math.log1p(target);
  const doubt = pulled + (several ? SEVERAL : 0) - ODD_EDGE * natural;
  const fits = Math.log(Math.min(BEST_FIT, Math.max(LEAST_FIT, fit)) + FIT_FROM);
  const sure = INTERCEPT + SLOPE * logit + CONVINCING * fits;
  const confidence = 1 / (1 + Math.exp(doubt - sure));
  return reliable ? confidence : Math.min(MOST_IF_UNRELIABLE, confidence);
}
