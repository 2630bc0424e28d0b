import type { Alignment, Bead } from "./bead";
import { emptyVocabulary, sideOf } from "./corpus";
import { leftOut, type Stretch } from "./left-out";
import { UNSURE } from "./rejoin";
import type { TextPair } from "./study";

/** Below this, per source unit, the way may have been lost. */
const CONVINCING = 1;
/** How many times as long one text must be for something long to be missing from the other. */
const LONGER = 1.1;

/** Whether one text is longer than the other, and neither a person nor vectors have something to say. */
export function mayLeaveOut([source, target, settled = {}]: TextPair): boolean {
  const { confirmed = [], apart = [], vectors } = settled;
  const [less = 0, more = 0] = [source.length, target.length].sort((a, b) => a - b);
  const isSettled = vectors !== undefined || confirmed.length + apart.length > 0;
  return !isSettled && less > 0 && more >= LONGER * less;
}

/**
 * Where the alignment of a pair does not convince and one text is longer: the pair without the
 * stretches of the longer one that the other seems to leave out, and what puts them back. Nothing
 * where there are none, or where a person or vectors have something to say. Tells how far it is as
 * `leftOut` does.
 */
export function withoutLeftOut(
  pair: TextPair,
  { likelihood, reliable }: Alignment,
  tell: (share: number) => void,
): { pair: TextPair; whole: (alignment: Alignment) => Alignment } | undefined {
  if (!mayLeaveOut(pair) || (reliable && likelihood >= CONVINCING)) return undefined;
  const [source, target] = pair;
  const isLongerSource = source.length > target.length;
  const [longer, shorter] = isLongerSource ? [source, target] : [target, source];
  const [from, to] = [sideOf(longer, emptyVocabulary()), sideOf(shorter, emptyVocabulary())];
  const stretches = leftOut(from, to, tell);
  if (stretches.length === 0) return undefined;
  const kept = [...longer.keys()].filter((unit) => !stretches.some(holds(unit)));
  const rest = kept.flatMap((unit) => longer[unit] ?? []);
  return {
    pair: isLongerSource ? [rest, target] : [source, rest],
    whole: (alignment) => {
      const share = isLongerSource ? rest.length / source.length : 1;
      const side = isLongerSource ? "source" : "target";
      const placed = alignment.beads.flatMap((bead) =>
        inOnePiece({ ...bead, [side]: bead[side].map((at) => kept[at] ?? 0) }, side),
      );
      const beads = withGaps(placed, stretches, side);
      return { ...alignment, beads, likelihood: alignment.likelihood * share };
    },
  };
}

const holds =
  (unit: number) =>
  ({ from, to }: Stretch): boolean =>
    unit >= from && unit < to;

type SideName = "source" | "target";

/** Of a bead that stands astride a stretch, what comes before it; the rest stands alone. */
function inOnePiece(bead: Bead, side: SideName): Bead[] {
  const units = bead[side];
  const end = units.findIndex((unit, at) => at > 0 && unit !== (units[at - 1] ?? 0) + 1);
  if (end < 0) return [bead];
  const alone = units
    .slice(end)
    .map((unit): Bead => ({ source: [], target: [], [side]: [unit], confidence: UNSURE }));
  return [{ ...bead, [side]: units.slice(0, end), confidence: UNSURE }, ...alone];
}

/** As sure as the rest is on the whole: where that is right, so is the stretch between. */
function withGaps(beads: readonly Bead[], stretches: readonly Stretch[], side: SideName): Bead[] {
  const confidence =
    beads.reduce((sum, bead) => sum + bead.confidence, 0) / Math.max(1, beads.length);
  const all: Bead[] = [];
  let next = 0;
  const leaveOut = (before: number): void => {
    for (; next < stretches.length && (stretches[next]?.from ?? 0) < before; next++) {
      const { from, to } = stretches[next] ?? { from: 0, to: 0 };
      for (let unit = from; unit < to; unit++) {
        all.push({ source: [], target: [], [side]: [unit], confidence });
      }
    }
  };
  for (const bead of beads) {
    if (!bead.moved && bead[side].length > 0) leaveOut(bead[side][0] ?? 0);
    all.push(bead);
  }
  leaveOut(Number.POSITIVE_INFINITY);
  return all;
}
