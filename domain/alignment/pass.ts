import type { Band } from "./band";
import type { Side } from "./corpus";
import { bestPath } from "./decode";
import type { EdgeModel } from "./edge-model";
import { addInnerLinks, type InnerLinks } from "./inner-links";
import { type LengthRatio, lengthModel } from "./length-model";
import type { Evidence } from "./lexical-evidence";
import { addLexicalScores } from "./lexical-score";
import { addLikeness, type Likeness } from "./likeness";
import type { PassResult } from "./pass-result";
import { posteriors } from "./posteriors";
import type { ProbableBeads } from "./probable-beads";
import { type Bars, bar } from "./settled-steps";

export type PassSettings = {
  readonly shapes: number;
  /** Of each shape, adding up to 1. */
  readonly prior: readonly number[];
  readonly goesOn: number;
  readonly ratio: LengthRatio;
  readonly edges: EdgeModel;
  readonly bars: Bars | undefined;
  readonly likeness: Likeness | undefined;
  readonly inner: InnerLinks | undefined;
  readonly forward: Evidence;
  readonly backward: Evidence;
};

/** Words of one bead depend on each other, so their ratios count for less than their sum. */
const LEXICAL_WEIGHT = 0.6;
/** Beads less probable are neither learnt from nor kept within the next band. */
const LEAST_PROBABLE = 0.02;
const LEAST_PROBABLE_IN_LONG = 0.08;
const LONG = 2000;
const CONFIRMED_WEIGHT = 2;

/** One look at a pair of texts through a band, with what is known so far. */
export function pass(source: Side, target: Side, band: Band, settings: PassSettings): PassResult {
  const { shapes, prior, goesOn, ratio, forward, backward } = settings;
  const scores = new Float32Array(band.cells * shapes);
  addLexicalScores(scores, { source, target }, band, {
    forward,
    backward,
    shapes,
    weight: LEXICAL_WEIGHT,
  });
  if (settings.inner) addInnerLinks(scores, band, shapes, settings.inner);
  if (settings.likeness) addLikeness(scores, band, shapes, settings.likeness);
  if (settings.bars) bar(scores, band, shapes, settings.bars);
  const lengths = lengthModel(source, target, ratio);
  const logPrior = Float64Array.from(prior, Math.log);
  const likelihood = posteriors(scores, band, lengths, {
    shapes,
    logPrior,
    goesOn,
    edges: { model: settings.edges, source, target },
  });
  const probable = probableBeads(scores, band, shapes, { source, target });
  if (settings.bars) weighConfirmed(probable, settings.bars);
  return { path: bestPath(scores, band, shapes), probable, likelihood };
}

function probableBeads(
  probabilities: Float32Array,
  band: Band,
  shapes: number,
  texts: { readonly source: Side; readonly target: Side },
): ProbableBeads {
  let most = band.rows + band.columns + 16;
  let sourceEnd = new Int32Array(most);
  let targetEnd = new Int32Array(most);
  let shapeOf = new Uint8Array(most);
  let probability = new Float32Array(most);
  let count = 0;
  const least = band.rows > LONG ? LEAST_PROBABLE_IN_LONG : LEAST_PROBABLE;
  for (let row = 0; row <= band.rows; row++) {
    const end = (band.offset[row + 1] as number) * shapes;
    const begin = (band.offset[row] as number) * shapes;
    for (let at = begin; at < end; at++) {
      if ((probabilities[at] as number) <= least) continue;
      if (count === most) {
        most *= 2;
        sourceEnd = larger(sourceEnd, new Int32Array(most));
        targetEnd = larger(targetEnd, new Int32Array(most));
        shapeOf = larger(shapeOf, new Uint8Array(most));
        probability = larger(probability, new Float32Array(most));
      }
      sourceEnd[count] = row;
      targetEnd[count] = Math.floor((at - begin) / shapes) + (band.low[row] as number);
      shapeOf[count] = (at - begin) % shapes;
      probability[count++] = probabilities[at] as number;
    }
  }
  return { ...texts, count, sourceEnd, targetEnd, shape: shapeOf, probability };
}

/** What a person confirmed teaches more: the discount of the lexicon leaves a whole bead of it. */
function weighConfirmed(probable: ProbableBeads, { sourcePartners }: Bars): void {
  const { count, sourceEnd, targetEnd, shape, probability } = probable;
  for (let at = 0; at < count; at++) {
    const unit = (sourceEnd[at] as number) - 1;
    if (shape[at] !== 0 || sourcePartners[unit] !== (targetEnd[at] as number) - 1) continue;
    probability[at] = CONFIRMED_WEIGHT;
  }
}

function larger<List extends Int32Array | Uint8Array | Float32Array>(from: List, into: List): List {
  into.set(from);
  return into;
}
