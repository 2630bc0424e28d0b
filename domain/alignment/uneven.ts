import { withMoved } from "./alignment-of";
import type { Alignment, Link } from "./bead";
import { condensed } from "./condense";
import { lengthOf, piecesOf } from "./pieces";
import { type Decided, inPieces, rejoined, type Sides } from "./rejoin";
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
 * afterwards each has the units that its pieces have. What is settled about a unit is settled about
 * its pieces. Vectors are of whole units: where there are any, nothing is cut.
 * Throws a RangeError where something is settled about units that do not exist.
 */
export function evened(pair: TextPair): Evened {
  const [source, target, settled = {}] = pair;
  const isFinerSource = source.length > target.length;
  const [fine, coarse] = isFinerSource ? [source, target] : [target, source];
  const isEven = coarse.length === 0 || fine.length <= Math.max(MOST, MANY_TIMES * coarse.length);
  if (isEven || settled.vectors || !isAsLong(pair)) {
    return { pair, joined: (alignment) => alignment };
  }
  const { confirmed = [], apart = [] } = settled;
  // Looked at here too, while the numbers are still those of the units.
  const { aside } = condensed(source, target, settled);
  const sidesOf = ({ source, target }: Link): Sides =>
    isFinerSource ? [source, target] : [target, source];
  const linkOf = ([finer, coarser]: Sides): Link =>
    isFinerSource ? { source: finer, target: coarser } : { source: coarser, target: finer };
  const turned = ([one, other]: readonly [number, number]): readonly [number, number] =>
    isFinerSource ? [one, other] : [other, one];
  const pieces = piecesOf(coarse, fine.length);
  const decided: Decided = { confirmed: confirmed.map(sidesOf), apart: apart.map(turned) };
  const ofPieces = inPieces(decided, pieces);
  const settledOfPieces = {
    confirmed: ofPieces.confirmed.map(linkOf),
    apart: ofPieces.apart.map(turned),
  };
  return {
    pair: isFinerSource
      ? [source, pieces.units, settledOfPieces]
      : [pieces.units, target, settledOfPieces],
    joined: (alignment) => {
      const found = alignment.beads.filter(({ moved }) => !moved);
      const beads = rejoined(
        found.map((bead) => ({ sides: sidesOf(bead), confidence: bead.confidence })),
        { owners: pieces.owners, fine: fine.length, coarse: coarse.length },
        { ...decided, aside: aside.map(sidesOf) },
      ).map(({ sides, confidence }) => ({ ...linkOf(sides), confidence }));
      const moved = aside.map((link) => ({ ...link, confidence: 1 }));
      return { ...alignment, beads: withMoved(beads, moved) };
    },
  };
}

function isAsLong([source, target]: TextPair): boolean {
  const [from = 0, to = 0] = [source, target].map((units) =>
    units.reduce((sum, { text }) => sum + lengthOf(text), 0),
  );
  return Math.max(from, to) <= AS_LONG * Math.min(from, to);
}
