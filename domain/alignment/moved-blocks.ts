import { anchoredBand } from "./anchored-band";
import { anchorChain } from "./anchors";
import { FREE } from "./condense";
import type { Side } from "./corpus";
import { shares } from "./learning";
import { type Known, knownOf, lexiconOf } from "./look";
import { pass } from "./pass";
import type { PassResult } from "./pass-result";
import { isGap, SHAPES, sourceSizes, targetSizes } from "./shapes";
import type { Pair, Study } from "./study";

/** Units from `source[0]` up to, not including, `source[1]`, and what answers them elsewhere. */
export type MovedBead = {
  readonly source: Range;
  readonly target: Range;
  readonly probability: number;
};

type Range = readonly [from: number, to: number];
/** A stretch of both texts in which nothing was found to answer anything with any certainty. */
type Stretch = { readonly source: Range; readonly target: Range };
type Find = { readonly from: Stretch; readonly to: Stretch; readonly result: PassResult };

/** Fewer units side by side are too little to tell a moved block from chance. */
const LEAST_UNITS = 3;
const MOST_STRETCHES = 16;
/** Beads less probable than this may as well be nothing. */
const DOUBTFUL = 0.5;
/** In nats, of the block as a whole (it may have gone anywhere) and a unit: what chance does not reach. */
const LEAST_LIKELIHOOD = 10;
const LEAST_PER_UNIT = 1;
const GOES_ON = 0.3;

/**
 * Blocks that stand elsewhere in the translation. In order they are an omission here and an addition
 * there; with the words the rest of the texts taught, each omission is held against each addition.
 * Of every pair of texts its moved beads.
 */
export function movedBlocks(study: Study, results: readonly PassResult[]): MovedBead[][] {
  let known: Known | undefined;
  return results.map((result, at) => {
    const pair = study.pairs[at];
    const stretches = pair ? stretchesOf(result, pair) : [];
    const froms = longest(stretches, "source");
    const tos = longest(stretches, "target");
    if (!pair || froms.length === 0 || tos.length === 0) return [];
    if (froms.length === 1 && tos.length === 1 && froms[0] === tos[0]) return [];
    known ??= knownOf(study, study.alike, lexiconOf(study, results));
    const finds: Find[] = [];
    for (const from of froms) {
      for (const to of tos) {
        if (from === to) continue;
        const found = compared(study, pair, known, from, to);
        if (isNoChance(found)) finds.push({ from, to, result: found });
      }
    }
    return apart(finds).flatMap((find) => beadsOf(find, pair));
  });
}

function stretchesOf({ path }: PassResult, { condensed }: Pair): Stretch[] {
  const stretches: Stretch[] = [];
  let row = 0;
  let column = 0;
  let begun: readonly [number, number] | undefined;
  for (let at = 0; at <= path.count; at++) {
    const shape = path.shape[at] ?? 0;
    const toRow = row + (sourceSizes[shape] as number);
    const toColumn = column + (targetSizes[shape] as number);
    const isSettled =
      (toRow > row && condensed.sourcePartners[row] !== FREE) ||
      (toColumn > column && condensed.targetPartners[column] !== FREE);
    const isOpen =
      at < path.count &&
      !isSettled &&
      (isGap(shape) || (path.probability[at] as number) < DOUBTFUL);
    if (isOpen) begun ??= [row, column];
    else if (begun) {
      stretches.push({ source: [begun[0], row], target: [begun[1], column] });
      begun = undefined;
    }
    row = toRow;
    column = toColumn;
  }
  return stretches;
}

function longest(stretches: readonly Stretch[], side: "source" | "target"): Stretch[] {
  const length = (stretch: Stretch): number => stretch[side][1] - stretch[side][0];
  return stretches
    .filter((stretch) => length(stretch) >= LEAST_UNITS)
    .sort((a, b) => length(b) - length(a))
    .slice(0, MOST_STRETCHES);
}

function compared(study: Study, pair: Pair, known: Known, from: Stretch, to: Stretch): PassResult {
  const source = part(pair.source, from.source);
  const target = part(pair.target, to.target);
  const chain = anchorChain(source, target, study.alike);
  return pass(source, target, anchoredBand(chain, source.count, target.count), {
    ...{ shapes: SHAPES.length, goesOn: GOES_ON, ratio: pair.ratio, edges: study.edges },
    ...{
      bars: undefined,
      likeness: undefined,
      inner: undefined,
      prior: shares(study.prior, SHAPES.length),
    },
    ...known,
  });
}

/** Some units of a text, in the same arrays. */
function part(side: Side, [from, to]: Range): Side {
  return {
    ...side,
    count: to - from,
    starts: side.starts.subarray(from, to + 1),
    lengths: side.lengths.subarray(from, to),
    endings: side.endings.subarray(from, to),
    openings: side.openings.subarray(from, to),
    structures: side.structures.subarray(from, to),
  };
}

function isNoChance({ likelihood, probable }: PassResult): boolean {
  const units = Math.min(probable.source.count, probable.target.count);
  return likelihood >= Math.max(LEAST_LIKELIHOOD, LEAST_PER_UNIT * units);
}

/** The likeliest finds; each stretch serves one on either side. */
function apart(finds: readonly Find[]): Find[] {
  const froms = new Set<Stretch>();
  const tos = new Set<Stretch>();
  return finds
    .toSorted((a, b) => b.result.likelihood - a.result.likelihood)
    .filter(({ from, to }) => {
      if (froms.has(from) || tos.has(to)) return false;
      froms.add(from);
      tos.add(to);
      return true;
    });
}

function beadsOf({ from, to, result: { path } }: Find, { condensed }: Pair): MovedBead[] {
  const beads: MovedBead[] = [];
  for (let at = 0; at < path.count; at++) {
    const shape = path.shape[at] as number;
    const probability = path.probability[at] as number;
    if (isGap(shape) || probability < DOUBTFUL) continue;
    const source = range(
      from.source[0],
      path.sourceEnd[at] as number,
      sourceSizes[shape] as number,
    );
    const target = range(to.target[0], path.targetEnd[at] as number, targetSizes[shape] as number);
    const isBarred = condensed.apart.some(
      ([one, other]) => isIn(one, source) && isIn(other, target),
    );
    if (!isBarred) beads.push({ source, target, probability });
  }
  return beads;
}

function range(begin: number, end: number, units: number): Range {
  return [begin + end - units, begin + end];
}

function isIn(unit: number, [from, to]: Range): boolean {
  return unit >= from && unit < to;
}
