import { type Band, bandOf, diagonalBand, fullBand } from "./band";
import type { Alignment, AlignOptions, Bead, Unit } from "./bead";
import { calibrated } from "./calibrate";
import { cognates, joined, type WordPairs } from "./cognates";
import { emptyVocabulary, type Side, sideOf, type Vocabulary } from "./corpus";
import { firstRatio, type LengthPair, type LengthRatio, ratioOf } from "./length-model";
import { evidence } from "./lexical-evidence";
import { lexiconFrom } from "./lexicon";
import { type PassResult, pass } from "./pass";
import { isGap, SHAPES, SMALL_SHAPES, sourceSizes, targetSizes } from "./shapes";
import { signaturePairs } from "./signatures";

type Pair = {
  readonly source: Side;
  readonly target: Side;
  band: Band;
  ratio: LengthRatio;
  result?: PassResult;
};

const WHOLE_MATRIX = 600_000;
const GOES_ON = [0.02, 0.1, 0.3, 0.3];
const PRIOR_WEIGHT = 40;
const NARROW = 30;
/** Below this log-likelihood ratio per source unit, the texts do not look like translations. */
const LEAST_LIKELIHOOD = 0.5;

/** Several pairs of texts of the same two languages: what one teaches about words and lengths helps the others. */
export function alignTexts(
  texts: readonly (readonly [readonly Unit[], readonly Unit[]])[],
  options: AlignOptions = {},
): Alignment[] {
  const sourceWords = emptyVocabulary();
  const targetWords = emptyVocabulary();
  const tell = (share: number): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(share);
  };
  const pairs: Pair[] = texts.map(([from, to]) => {
    const source = sideOf(from, sourceWords);
    const target = sideOf(to, targetWords);
    const { count: rows } = source;
    const { count: columns } = target;
    const band =
      rows * columns <= WHOLE_MATRIX
        ? fullBand(rows, columns)
        : diagonalBand(rows, columns, Math.max(200, Math.round(0.02 * Math.max(rows, columns))));
    return { source, target, band, ratio: firstRatio(source, target) };
  });
  tell(0.05);
  let prior = SHAPES.map((shape) => shape.prior);
  const alike = cognates(sourceWords, targetWords);
  const first = (known: WordPairs): PassResult[] => {
    const without = evidence(sourceWords, targetWords, known);
    return pairs.map((pair) =>
      pass(pair.source, pair.target, pair.band, {
        shapes: SMALL_SHAPES,
        prior: shares(prior, SMALL_SHAPES),
        goesOn: GOES_ON[0] as number,
        ratio: pair.ratio,
        ...without,
      }),
    );
  };
  const learn = (results: readonly PassResult[], shapes: number, goesOn: number): PassResult[] => {
    const lexicon = lexiconFrom(
      results.map((result) => result.probable),
      sourceWords,
      targetWords,
    );
    const known = evidence(sourceWords, targetWords, alike, lexicon);
    return pairs.map((pair) =>
      pass(pair.source, pair.target, pair.band, {
        shapes,
        prior: shares(prior, shapes),
        goesOn,
        ratio: pair.ratio,
        ...known,
      }),
    );
  };
  const starts = [first(alike)];
  tell(0.15);
  starts.push(
    first(
      joined(
        alike,
        signaturePairs(
          pairs.map((pair) => pair.source),
          pairs.map((pair) => pair.target),
        ),
      ),
    ),
  );
  tell(0.25);
  let results = starts
    .map((start) => learn(start, SMALL_SHAPES, GOES_ON[1] as number))
    .reduce((best, other) => (sum(other) > sum(best) ? other : best));
  tell(0.4);
  let looked = SMALL_SHAPES;
  for (let round = 0; round < 3; round++) {
    learnRatios(pairs, results);
    prior = learntPrior(results, looked);
    const shapes = round === 0 ? SMALL_SHAPES : SHAPES.length;
    if (round > 0) {
      pairs.forEach((pair, at) => {
        pair.band = aroundProbable(results[at] as PassResult, pair, NARROW);
      });
    }
    looked = shapes;
    results = learn(results, shapes, GOES_ON[Math.min(round + 1, 3)] as number);
    tell(0.5 + 0.15 * round);
  }
  tell(1);
  return pairs.map((pair, at) => alignmentOf(results[at] as PassResult, pair));
}

function sum(results: readonly PassResult[]): number {
  return results.reduce((total, result) => total + result.likelihood, 0);
}

function shares(prior: readonly number[], count: number): number[] {
  const used = prior.slice(0, count);
  const total = used.reduce((a, b) => a + b, 0);
  return used.map((value) => value / total);
}

/** How often each shape was found, steadied by the prior; of shapes not looked for, the prior share. */
function learntPrior(results: readonly PassResult[], shapes: number): number[] {
  const seen = new Float64Array(SHAPES.length);
  let total = 0;
  for (const { probable } of results) {
    for (let at = 0; at < probable.count; at++) {
      const shape = probable.shape[at] as number;
      const weight = (probable.probability[at] as number) * (isGap(shape) ? 0.5 : 1);
      (seen[shape] as number) += weight;
      total += weight;
    }
  }
  const base = shares(
    SHAPES.map(({ prior }) => prior),
    shapes,
  );
  const weights = SHAPES.map(({ prior }, at) =>
    at < shapes
      ? (seen[at] as number) + PRIOR_WEIGHT * (base[at] as number)
      : (total + PRIOR_WEIGHT) * prior,
  );
  return shares(weights, SHAPES.length);
}

function learnRatios(pairs: readonly Pair[], results: readonly PassResult[]): void {
  const each = results.map((result) => lengthPairs(result));
  const all = each.flat();
  pairs.forEach((pair, at) => {
    const own = each[at] ?? [];
    pair.ratio = ratioOf(own.length >= 60 ? own : all, pair.ratio);
  });
}

function lengthPairs({ probable }: PassResult): LengthPair[] {
  const found: LengthPair[] = [];
  for (let at = 0; at < probable.count; at++) {
    const shape = probable.shape[at] as number;
    if (isGap(shape)) continue;
    const source = lengthBefore(
      probable.source,
      probable.sourceEnd[at] as number,
      sourceSizes[shape] as number,
    );
    const target = lengthBefore(
      probable.target,
      probable.targetEnd[at] as number,
      targetSizes[shape] as number,
    );
    found.push({
      source,
      target,
      weight: (probable.probability[at] as number) * (shape === 0 ? 1 : 0.5),
    });
  }
  return found;
}

function lengthBefore(side: Side, end: number, units: number): number {
  let length = 0;
  for (let unit = end - units; unit < end; unit++) length += side.lengths[unit] as number;
  return length;
}

function aroundProbable({ path, probable }: PassResult, pair: Pair, width: number): Band {
  const rows = pair.source.count;
  const columns = pair.target.count;
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const mark = (row: number, column: number): void => {
    if (column < (low[row] as number)) low[row] = column;
    if (column > (high[row] as number)) high[row] = column;
  };
  mark(0, 0);
  let row = 0;
  let column = 0;
  for (let at = 0; at < path.count; at++) {
    const toRow = path.sourceEnd[at] as number;
    const toColumn = path.targetEnd[at] as number;
    for (let between = row; between <= toRow; between++) {
      mark(between, column);
      mark(between, toColumn);
    }
    row = toRow;
    column = toColumn;
  }
  for (let at = 0; at < probable.count; at++) {
    mark(probable.sourceEnd[at] as number, probable.targetEnd[at] as number);
  }
  return bandOf(
    low.map((value) => value - width),
    high.map((value) => value + width),
    columns,
  );
}

function alignmentOf({ path, likelihood }: PassResult, { source }: Pair): Alignment {
  const beads: Bead[] = [];
  for (let at = 0; at < path.count; at++) {
    const shape = path.shape[at] as number;
    beads.push({
      source: before(path.sourceEnd[at] as number, sourceSizes[shape] as number),
      target: before(path.targetEnd[at] as number, targetSizes[shape] as number),
      confidence: calibrated(path.probability[at] as number),
    });
  }
  const perUnit = likelihood / Math.max(1, source.count);
  return { beads, likelihood: perUnit, reliable: perUnit >= LEAST_LIKELIHOOD };
}

function before(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => end - count + at);
}
