/** Fitted to the beads found on the development sets in texts that look like translations. */
const SLOPE = 0.66;
const INTERCEPT = 1.536;
/** By how far `ln(1 + nats)` of a pull lowers the logit. */
const SOURCE_PULL = 0.976;
const TARGET_PULL = 0.293;
/** By how far several units on a side lower it. */
const SEVERAL = 1.162;
/** The mean pull, in nats, for beads of which it is not known. */
const USUAL = { source: 0.6, target: 0.5, several: false };
/** Of texts that do not look like translations, no bead may be believed. */
const IN_UNRELIABLE = 0.3;
const NEARLY_ONE = 1 - 1e-5;

/**
 * The probability that comes true as often as it says. Forward–backward is too sure of itself: it
 * takes words that depend on each other for independent, so its logit is half as much again as it
 * should be (Platt 1999). Nor does it see where in a bead its words stand: the pulls are in nats, see
 * `edgePulls`. Beads of `several` units on a side are more often wrong than their words say.
 */
export function calibrated(
  probability: number,
  reliable: boolean,
  bead: { readonly source: number; readonly target: number; readonly several: boolean } = USUAL,
): number {
  const clipped = Math.min(NEARLY_ONE, Math.max(1 - NEARLY_ONE, probability));
  const logit = Math.log(clipped / (1 - clipped));
  const pulled = SOURCE_PULL * Math.log1p(bead.source) + TARGET_PULL * Math.log1p(bead.target);
  const doubt = pulled + (bead.several ? SEVERAL : 0);
  const confidence = 1 / (1 + Math.exp(doubt - INTERCEPT - SLOPE * logit));
  return reliable ? confidence : confidence * IN_UNRELIABLE;
}
