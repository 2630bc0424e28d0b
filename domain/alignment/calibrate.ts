/** Forward–backward is too sure of itself: its probability as what comes true as often. */
export function calibrated(probability: number): number {
  const clipped = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  const logit = Math.log(clipped / (1 - clipped));
  return Math.min(0.985, 1 / (1 + Math.exp(-logit / 2)));
}
