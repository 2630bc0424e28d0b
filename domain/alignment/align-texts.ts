import { alignmentOf } from "./alignment-of";
import type { Alignment, AlignOptions } from "./bead";
import { joined, type WordPairs } from "./cognates";
import { learntEdgeModel } from "./edge-model";
import { type EdgePulls, edgePulls } from "./edge-pulls";
import { findWay, widen } from "./find-way";
import { innerLinks, sentencesInside } from "./inner-links";
import { learntPrior, lengthPairs } from "./learning";
import { ratioOf } from "./length-model";
import { knownOf, learn, lexiconOf, look, narrow, type Round } from "./look";
import { movedBlocks } from "./moved-blocks";
import type { PassResult } from "./pass-result";
import { FEW_SHAPES, SHAPES, SMALL_SHAPES } from "./shapes";
import { signaturePairs } from "./signatures";
import { type Study, studyOf, type TextPair } from "./study";
import { evened } from "./uneven";
import { mayLeaveOut, withoutLeftOut } from "./without-left-out";

/** Above this, a second start would find the same. */
const SURE_LIKELIHOOD = 6;
const SURE_LIKELIHOOD_IN_LONG = 1;

const FIRST: Round = { shapes: SMALL_SHAPES, goesOn: 0.02 };
const FIRST_IN_LONG: Round = { shapes: FEW_SHAPES, goesOn: 0.02 };
const SECOND: Round = { shapes: SMALL_SHAPES, goesOn: 0.1 };
const LAST: Round = { shapes: SHAPES.length, goesOn: 0.3 };
const LATER: readonly Round[] = [{ shapes: SMALL_SHAPES, goesOn: 0.3 }, LAST, LAST];
/** A long text, or what is confirmed, has taught enough by then. */
const LATER_IF_TAUGHT: readonly Round[] = [LAST];

/** Of the whole work, where some may have to be done once more. */
const FIRST_TIME = 0.5;
/** Of doing a pair once more: the search for what is left out. */
const SEARCH = 0.4;

/** Several pairs of texts, each with what is settled about it, of the same two languages: what one teaches about words and lengths helps the others. */
export function alignTexts(texts: readonly TextPair[], options: AlignOptions = {}): Alignment[] {
  const even = texts.map(evened);
  const pairs = even.map(({ pair }) => pair);
  const first = pairs.some(mayLeaveOut) ? FIRST_TIME : 1;
  const found = alignEven(pairs, part(options, 0, first));
  const until = (share: number): number => first + (1 - first) * share;
  const alignments = even.flatMap(({ pair, joined }, at) => {
    const alignment = found[at];
    const apart = part(options, until(at / even.length), until((at + 1) / even.length));
    return alignment ? [joined(alignedApart(pair, alignment, apart))] : [];
  });
  tellerOf(options)(1);
  return alignments;
}

/** Where the way was lost: once more without what the shorter text seems to leave out, if that says more. */
function alignedApart(pair: TextPair, found: Alignment, options: AlignOptions): Alignment {
  const without = withoutLeftOut(pair, found, tellerOf(part(options, 0, SEARCH)));
  if (!without) return found;
  const [other] = alignEven([without.pair], part(options, SEARCH, 1));
  if (!other?.reliable) return found;
  const whole = without.whole(other);
  return whole.likelihood > found.likelihood ? whole : found;
}

/** For a part of the work: its progress told as that of the whole, of which it takes `from` to `to`. */
function part(options: AlignOptions, from: number, to: number): AlignOptions {
  const { onProgress } = options;
  if (!onProgress) return options;
  return { ...options, onProgress: (share) => onProgress(from + share * (to - from)) };
}

/** Throws where the work is to end. */
function tellerOf({ signal, onProgress }: AlignOptions): (share: number) => void {
  return (share) => {
    signal?.throwIfAborted();
    onProgress?.(share);
  };
}

function alignEven(texts: readonly TextPair[], options: AlignOptions): Alignment[] {
  const tell = tellerOf(options);
  const study = studyOf(texts, options);
  tell(0.05);
  let results = start(study, study.alike);
  tell(0.3);
  const search = { round: SECOND, onSearch: () => tell(0.4) };
  results = findWay(study, results, search);
  const sure = study.isLong ? SURE_LIKELIHOOD_IN_LONG : SURE_LIKELIHOOD;
  const isUnsure = (): boolean => !study.isTaught && likelihoodPerUnit(results) < sure;
  const startAnew = (known: WordPairs): void => {
    const other = findWay(study, start(study, known), search);
    if (likelihood(other) > likelihood(results)) results = other;
  };
  if (isUnsure()) startAnew(joined(study.alike, signatures(study)));
  if (study.isLong && isUnsure() && widen(study.pairs)) startAnew(study.alike);
  tell(0.5);
  let looked = SECOND.shapes;
  let before = results;
  (study.isLong || study.isTaught ? LATER_IF_TAUGHT : LATER).forEach((round, at) => {
    learnRatios(study.pairs, results);
    study.prior = learntPrior(results, looked);
    study.edges = learntEdgeModel(results);
    narrow(study.pairs, results);
    before = results;
    results = learn(study, before, round);
    looked = round.shapes;
    tell(0.6 + 0.1 * at);
  });
  if (learnInside(study, texts, options.signal)) {
    narrow(study.pairs, results);
    before = results;
    results = learn(study, before, LAST);
  }
  const pulls = pullsOf(study, before, results);
  const moved = movedBlocks(study, results.slice(0, texts.length));
  return study.pairs.slice(0, texts.length).flatMap((pair, at) => {
    const [result, pull] = [results[at], pulls[at]];
    return result && pull ? [alignmentOf(result, pair.condensed, pull, moved[at] ?? [])] : [];
  });
}

/** By what the look before taught, as the last look itself. */
function pullsOf(
  study: Study,
  before: readonly PassResult[],
  results: readonly PassResult[],
): EdgePulls[] {
  const known = knownOf(study, study.alike, lexiconOf(study, before));
  return results.map(({ path, probable }) => edgePulls(path, probable, known));
}

/** The first look, wide and with what is known beforehand, and a second with what it taught. */
function start(study: Study, known: WordPairs): PassResult[] {
  for (const pair of study.pairs) pair.band = pair.wide;
  const results = look(study, knownOf(study, known), study.isLong ? FIRST_IN_LONG : FIRST);
  narrow(study.pairs, results);
  return learn(study, results, SECOND);
}

/**
 * Has the sentences of units that have several aligned, for what they say about the units. False
 * where nobody said which they are.
 */
function learnInside(
  { pairs }: Study,
  texts: readonly TextPair[],
  signal: AbortSignal | undefined,
): boolean {
  const inside = texts.flatMap(([source, target], at) => {
    const pair = pairs[at];
    const sentences = pair && sentencesInside(source, target, pair.condensed);
    return sentences ? [{ pair, sentences }] : [];
  });
  if (inside.length === 0) return false;
  const found = alignEven(
    inside.map(({ sentences: [source, target] }) => [source.units, target.units] as const),
    signal ? { signal } : {},
  );
  inside.forEach(({ pair, sentences }, at) => {
    pair.inner = innerLinks(found[at]?.beads ?? [], sentences);
  });
  return true;
}

function signatures({ pairs }: Study): [number, number][] {
  return signaturePairs(
    pairs.map(({ source }) => source),
    pairs.map(({ target }) => target),
  );
}

function likelihood(results: readonly PassResult[]): number {
  return results.reduce((total, result) => total + result.likelihood, 0);
}

function likelihoodPerUnit(results: readonly PassResult[]): number {
  const units = results.reduce((sum, { probable }) => sum + probable.source.count, 0);
  return likelihood(results) / Math.max(1, units);
}

function learnRatios(pairs: Study["pairs"], results: readonly PassResult[]): void {
  const each = results.map(lengthPairs);
  const all = each.flat();
  pairs.forEach((pair, at) => {
    const own = each[at] ?? [];
    pair.ratio = ratioOf(own.length >= 60 ? own : all, pair.ratio);
  });
}
