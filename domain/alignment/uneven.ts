import type { Alignment, Bead, Link } from "./bead";
import { lengthOf, type Pieces, piecesOf } from "./pieces";
import { MOST } from "./shapes";
import type { TextPair } from "./study";

/** How many times as many units on one side: more than beads usually hold. */
const MANY_TIMES = 3;
/** How many times as long a text may be as its translation: beyond, the one is an extract of the other. */
const AS_LONG = 2.5;

/** A pair of which one side was cut as fine as the other, and what turns its alignment into one of the pair itself. */
export type Evened = {
  readonly pair: TextPair;
  readonly joined: (alignment: Alignment) => Alignment;
};

/**
 * Paragraphs on one side, lines or subtitles on the other: no bead holds that many. Where one side
 * has several times as many units, but is not longer, the units of the other are aligned in pieces;
 * afterwards each has the units that its pieces have. Where something is settled, nothing is cut.
 */
export function evened(pair: TextPair): Evened {
  const [source, target, settled = {}] = pair;
  const { confirmed = [], apart = [], vectors } = settled;
  const isFinerSource = source.length > target.length;
  const [fine, coarse] = isFinerSource ? [source, target] : [target, source];
  const isEven = coarse.length === 0 || fine.length <= Math.max(MOST, MANY_TIMES * coarse.length);
  if (isEven || vectors || confirmed.length + apart.length > 0 || !isAsLong(pair)) {
    return { pair, joined: (alignment) => alignment };
  }
  const pieces = piecesOf(coarse, fine.length);
  const size = { coarse: coarse.length, fine: fine.length };
  const link = ([finer, coarser]: Sides): Link =>
    isFinerSource ? { source: finer, target: coarser } : { source: coarser, target: finer };
  return {
    pair: isFinerSource ? [source, pieces.units] : [pieces.units, target],
    joined: (alignment) => ({
      ...alignment,
      beads: rejoined(
        alignment.beads.map(({ source, target, ...rest }) => ({
          ...rest,
          sides: isFinerSource ? ([source, target] as const) : ([target, source] as const),
        })),
        pieces,
        size,
      ).map(({ sides, confidence }) => ({ ...link(sides), confidence })),
    }),
  };
}

function isAsLong([source, target]: TextPair): boolean {
  const [from = 0, to = 0] = [source, target].map((units) =>
    units.reduce((sum, { text }) => sum + lengthOf(text), 0),
  );
  return Math.max(from, to) <= AS_LONG * Math.min(from, to);
}

type Sides = readonly [fine: readonly number[], coarse: readonly number[]];
type Sided = Omit<Bead, "source" | "target"> & { readonly sides: Sides };
type Run = { from: number; to: number; readonly confidences: number[] };

/** Beads of one coarse unit and all the fine ones from the first to the last that its pieces have. */
function rejoined(
  beads: readonly Sided[],
  { owners }: Pieces,
  size: { readonly coarse: number; readonly fine: number },
): Sided[] {
  const runs = new Map<number, Run>();
  for (const { sides, confidence, moved } of beads) {
    const [fine, pieces] = sides;
    if (moved || pieces.length === 0) continue;
    fine.forEach((unit, at) => {
      const piece = pieces[Math.floor(((at + 0.5) * pieces.length) / fine.length)] ?? 0;
      const owner = owners[piece] ?? 0;
      const run = runs.get(owner) ?? { from: unit, to: unit, confidences: [] };
      run.to = unit;
      run.confidences.push(confidence);
      runs.set(owner, run);
    });
  }
  const found: Sided[] = [];
  let next = 0;
  const leaveOut = (end: number): void => {
    for (; next < end; next++) found.push({ sides: [[next], []], confidence: UNSURE });
  };
  for (let unit = 0; unit < size.coarse; unit++) {
    const run = runs.get(unit);
    if (!run) {
      found.push({ sides: [[], [unit]], confidence: UNSURE });
      continue;
    }
    leaveOut(run.from);
    const fine = Array.from({ length: run.to - run.from + 1 }, (_, at) => run.from + at);
    const { confidences } = run;
    // It is right when both its edges are.
    const confidence = (confidences[0] ?? 0) * (confidences.at(-1) ?? 0);
    found.push({ sides: [fine, [unit]], confidence });
    next = run.to + 1;
  }
  leaveOut(size.fine);
  return found;
}

/** Of a unit to which no piece led. */
const UNSURE = 0.3;
