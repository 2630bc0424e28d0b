import type { Side } from "./corpus";
import { ENDINGS, OPENINGS, STRUCTURES } from "./edges";
import type { PassResult } from "./pass-result";
import { isGap, sourceSizes, targetSizes } from "./shapes";

/**
 * How well the edges of two units fit, as log-likelihood ratios: a row for each class of source
 * edge, a column for each of target edge.
 */
export type EdgeModel = {
  readonly endings: Float64Array;
  readonly openings: Float64Array;
  readonly structures: Float64Array;
};

/** Beads it takes to be believed against "the edges say nothing". */
const STEADINESS = 10;
const LEAST = -2.5;
const MOST = 3;
/** What the same or another kind of paragraph is worth before anything is learnt. */
const SAME_KIND = 1.5;
const OTHER_KIND = -1.5;

export function firstEdgeModel(): EdgeModel {
  const structures = new Float64Array(STRUCTURES * STRUCTURES);
  for (let from = 1; from < STRUCTURES; from++) {
    for (let to = 1; to < STRUCTURES; to++) {
      structures[from * STRUCTURES + to] = from === to ? SAME_KIND : OTHER_KIND;
    }
  }
  return {
    endings: new Float64Array(ENDINGS * ENDINGS),
    openings: new Float64Array(OPENINGS * OPENINGS),
    structures,
  };
}

/** Which ends and beginnings the probable beads bring together more often than chance would. */
export function learntEdgeModel(results: readonly PassResult[]): EdgeModel {
  return {
    endings: learnt(results, { which: "endings", classes: ENDINGS, last: 1 }),
    openings: learnt(results, { which: "openings", classes: OPENINGS, last: 0 }),
    structures: firstEdgeModel().structures,
  };
}

type Edge = {
  readonly which: "endings" | "openings";
  readonly classes: number;
  readonly last: 0 | 1;
};

function learnt(results: readonly PassResult[], { which, classes, last }: Edge): Float64Array {
  const met = new Float64Array(classes * classes);
  const sources = new Float64Array(classes);
  const targets = new Float64Array(classes);
  let total = 0;
  for (const { probable } of results) {
    const from = probable.source[which];
    const to = probable.target[which];
    for (let at = 0; at < probable.count; at++) {
      const shape = probable.shape[at] as number;
      if (isGap(shape)) continue;
      const row = (probable.sourceEnd[at] as number) - (last ? 1 : (sourceSizes[shape] as number));
      const column =
        (probable.targetEnd[at] as number) - (last ? 1 : (targetSizes[shape] as number));
      const weight = probable.probability[at] as number;
      (met[(from[row] as number) * classes + (to[column] as number)] as number) += weight;
      total += weight;
    }
    count(probable.source, which, sources);
    count(probable.target, which, targets);
  }
  const ratios = new Float64Array(classes * classes);
  const sourceUnits = Math.max(1, sum(sources));
  const targetUnits = Math.max(1, sum(targets));
  for (let source = 0; source < classes; source++) {
    for (let target = 0; target < classes; target++) {
      const byChance =
        ((sources[source] as number) / sourceUnits) * ((targets[target] as number) / targetUnits);
      if (byChance === 0) continue;
      const at = source * classes + target;
      const found = ((met[at] as number) + STEADINESS * byChance) / (total + STEADINESS);
      ratios[at] = Math.max(LEAST, Math.min(MOST, Math.log(found / byChance)));
    }
  }
  return ratios;
}

function count(side: Side, which: "endings" | "openings", into: Float64Array): void {
  for (const edge of side[which]) (into[edge] as number)++;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
