import type { Band } from "./band";
import type { Side } from "./corpus";
import { bestPath, type Path } from "./decode";
import { type LengthRatio, lengthModel } from "./length-model";
import type { Evidence } from "./lexical-evidence";
import { addLexicalScores } from "./lexical-score";
import type { ProbableBeads } from "./lexicon";
import { posteriors } from "./posteriors";

export type PassSettings = {
  readonly shapes: number;
  /** Of each shape, adding up to 1. */
  readonly prior: readonly number[];
  readonly goesOn: number;
  readonly ratio: LengthRatio;
  readonly forward: Evidence;
  readonly backward: Evidence;
};

export type PassResult = {
  readonly path: Path;
  readonly probable: ProbableBeads;
  /** ln of the ratio of all alignments against two unrelated texts. */
  readonly likelihood: number;
};

const LEXICAL_WEIGHT = 0.6;
/** Beads less probable are neither learnt from nor kept within the next band. */
const LEAST_PROBABLE = 0.02;

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
  const lengths = lengthModel(source, target, ratio);
  const logPrior = Float64Array.from(prior, Math.log);
  const likelihood = posteriors(scores, band, lengths, { shapes, logPrior, goesOn });
  const probable = probableBeads(scores, band, shapes, source, target);
  return { path: bestPath(scores, band, shapes), probable, likelihood };
}

function probableBeads(
  probabilities: Float32Array,
  band: Band,
  shapes: number,
  source: Side,
  target: Side,
): ProbableBeads {
  let count = 0;
  for (const probability of probabilities) if (probability > LEAST_PROBABLE) count++;
  const sourceEnd = new Int32Array(count);
  const targetEnd = new Int32Array(count);
  const shapeOf = new Uint8Array(count);
  const probability = new Float32Array(count);
  let used = 0;
  for (let row = 0; row <= band.rows; row++) {
    const end = (band.offset[row + 1] as number) * shapes;
    for (let at = (band.offset[row] as number) * shapes; at < end; at++) {
      const here = probabilities[at] as number;
      if (here <= LEAST_PROBABLE) continue;
      sourceEnd[used] = row;
      const cell = Math.floor(at / shapes);
      targetEnd[used] = cell - (band.offset[row] as number) + (band.low[row] as number);
      shapeOf[used] = at - cell * shapes;
      probability[used++] = here;
    }
  }
  return { source, target, count, sourceEnd, targetEnd, shape: shapeOf, probability };
}
