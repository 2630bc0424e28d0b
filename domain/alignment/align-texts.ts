import { anchoredBand } from "./anchored-band";
import { anchorChain } from "./anchors";
import type { Band } from "./band";
import type { Alignment, AlignOptions, Bead, Unit } from "./bead";
import { calibrated } from "./calibrate";
import { cognates, idsOf, joined, type WordPairs } from "./cognates";
import { emptyVocabulary, type Side, sideOf, type Vocabulary } from "./corpus";
import { firstEdgeModel, learntEdgeModel } from "./edge-model";
import { learntPrior, lengthPairs, shares } from "./learning";
import { firstRatio, type LengthRatio, ratioOf } from "./length-model";
import { evidence } from "./lexical-evidence";
import { lexiconFrom } from "./lexicon";
import { pass } from "./pass";
import type { PassResult } from "./pass-result";
import { posteriorBand } from "./posterior-band";
import { SHAPES, SMALL_SHAPES, sourceSizes, targetSizes } from "./shapes";
import { signaturePairs } from "./signatures";

/** Above this, a second start would find the same. */
const SURE_LIKELIHOOD = 6;
const SURE_LIKELIHOOD_IN_LONG = 1;
const REACH = 15;
const REACH_IN_LONG = 6;
const LONG = 2000;

type Pair = {
  readonly source: Side;
  readonly target: Side;
  wide: Band;
  band: Band;
  ratio: LengthRatio;
};

type Known = ReturnType<typeof evidence>;

type Round = { readonly shapes: number; readonly goesOn: number };

const FIRST: Round = { shapes: SMALL_SHAPES, goesOn: 0.02 };
const SECOND: Round = { shapes: SMALL_SHAPES, goesOn: 0.1 };
const LATER: readonly Round[] = [
  { shapes: SMALL_SHAPES, goesOn: 0.3 },
  { shapes: SHAPES.length, goesOn: 0.3 },
  { shapes: SHAPES.length, goesOn: 0.3 },
];
/** A long text has taught enough by then. */
const LATER_IN_LONG: readonly Round[] = [
  { shapes: SMALL_SHAPES, goesOn: 0.3 },
  { shapes: SHAPES.length, goesOn: 0.3 },
];
/** Below this log-likelihood ratio per source unit, the texts do not look like translations. */
const LEAST_LIKELIHOOD = 0.5;
/** What a handful of units can teach is not enough to reach that: texts are not accused on so little. */
const TOO_LITTLE_TO_ACCUSE = 3;

/** Several pairs of texts of the same two languages: what one teaches about words and lengths helps the others. */
export function alignTexts(
  texts: readonly (readonly [readonly Unit[], readonly Unit[]])[],
  options: AlignOptions = {},
): Alignment[] {
  const tell = (share: number): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(share);
  };
  const sourceWords = emptyVocabulary();
  const targetWords = emptyVocabulary();
  const learntFrom = [...texts, ...exampleTexts(options)];
  const sides = learntFrom.map(([from, to]) => ({
    source: sideOf(from, sourceWords),
    target: sideOf(to, targetWords),
  }));
  const isLong = sides.some(({ source }) => source.count > LONG);
  const alike = joined(
    cognates(sourceWords, targetWords),
    termPairs(options, sourceWords, targetWords),
  );
  const pairs = sides.map(({ source, target }): Pair => {
    const wide = anchoredBand(anchorChain(source, target, alike), source.count, target.count);
    return { source, target, wide, band: wide, ratio: firstRatio(source, target) };
  });
  let prior = SHAPES.map((shape) => shape.prior);
  let edges = firstEdgeModel();
  tell(0.05);

  const look = (known: Known, { shapes, goesOn }: Round): PassResult[] =>
    pairs.map(({ source, target, band, ratio }) =>
      pass(source, target, band, {
        shapes,
        goesOn,
        prior: shares(prior, shapes),
        ratio,
        edges,
        ...known,
      }),
    );
  const learn = (results: readonly PassResult[], round: Round): PassResult[] => {
    const lexicon = lexiconFrom(
      results.map(({ probable }) => probable),
      sourceWords,
      targetWords,
    );
    return look(evidence(sourceWords, targetWords, alike, lexicon), round);
  };
  const start = (known: WordPairs): PassResult[] => {
    for (const pair of pairs) pair.band = pair.wide;
    const results = look(evidence(sourceWords, targetWords, known), FIRST);
    narrow(pairs, results, REACH);
    return learn(results, SECOND);
  };

  let results = start(alike);
  tell(0.3);
  const perUnit =
    likelihood(results) /
    Math.max(
      1,
      sides.reduce((n, s) => n + s.source.count, 0),
    );
  if (perUnit < (isLong ? SURE_LIKELIHOOD_IN_LONG : SURE_LIKELIHOOD)) {
    const bySignature = start(
      joined(
        alike,
        signaturePairs(
          sides.map(({ source }) => source),
          sides.map(({ target }) => target),
        ),
      ),
    );
    if (likelihood(bySignature) > likelihood(results)) results = bySignature;
  }
  tell(0.5);
  let looked = SECOND.shapes;
  (isLong ? LATER_IN_LONG : LATER).forEach((round, at) => {
    learnRatios(pairs, results);
    prior = learntPrior(results, looked);
    edges = learntEdgeModel(results);
    narrow(pairs, results, REACH);
    results = learn(results, round);
    looked = round.shapes;
    tell(0.6 + 0.1 * at);
  });
  tell(1);
  return results.slice(0, texts.length).map(alignmentOf);
}

/** Examples are one more pair of texts to learn from, aligned like the others. */
function exampleTexts({ examples = [] }: AlignOptions): (readonly [Unit[], Unit[]])[] {
  if (examples.length === 0) return [];
  return [[examples.map(([text]) => ({ text })), examples.map(([, text]) => ({ text }))]];
}

function termPairs(
  { terms = [] }: AlignOptions,
  source: Vocabulary,
  target: Vocabulary,
): [number, number][] {
  return terms.map((term) => idsOf(source, target, term)).filter((pair) => pair !== undefined);
}

function likelihood(results: readonly PassResult[]): number {
  return results.reduce((total, result) => total + result.likelihood, 0);
}

function narrow(pairs: readonly Pair[], results: readonly PassResult[], reach: number): void {
  results.forEach((result, at) => {
    const pair = pairs[at];
    if (pair) pair.band = posteriorBand(result, pair.source.count > LONG ? REACH_IN_LONG : reach);
  });
}

function learnRatios(pairs: readonly Pair[], results: readonly PassResult[]): void {
  const each = results.map(lengthPairs);
  const all = each.flat();
  pairs.forEach((pair, at) => {
    const own = each[at] ?? [];
    pair.ratio = ratioOf(own.length >= 60 ? own : all, pair.ratio);
  });
}

function alignmentOf({ path, likelihood, probable }: PassResult): Alignment {
  const units = probable.source.count;
  const perUnit = likelihood / Math.max(1, units);
  const isPair = units > 0 && probable.target.count > 0;
  const reliable = isPair && perUnit >= LEAST_LIKELIHOOD - TOO_LITTLE_TO_ACCUSE / units;
  const beads: Bead[] = [];
  for (let at = 0; at < path.count; at++) {
    const shape = path.shape[at] as number;
    beads.push({
      source: before(path.sourceEnd[at] as number, sourceSizes[shape] as number),
      target: before(path.targetEnd[at] as number, targetSizes[shape] as number),
      confidence: calibrated(path.probability[at] as number, reliable),
    });
  }
  return { beads, likelihood: perUnit, reliable };
}

function before(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => end - count + at);
}
